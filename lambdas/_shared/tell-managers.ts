import { readPeople } from '../../adapters/config/people.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import { hasVoted, isAsked, shownOf } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { managerMail } from '../../domain/approvals/mails/index.ts';

/** Tells managers who may not decide themselves, each once, that people of theirs have not answered. */
export const tellManagers = async (
  { postbox, now }: { postbox: Postbox; now: string },
  approval: ApprovalState,
): Promise<void> => {
  const people = await readPeople();
  const isSilent = (id: string): boolean => isAsked(approval, id) && !hasVoted(approval, id);
  const told = people.filter(({ id }) => approval.told.includes(id));
  await Promise.all(
    told.map(async ({ id: personId, mail }) => {
      const silent = people.filter(({ id, manager }) => manager === personId && isSilent(id));
      const view = { ...shownOf(approval, { personId, people, now }), dueAt: approval.dueAt };
      const key = `${approval.id}:manager:${personId}`;
      await postbox.send({ key, to: mail, ...managerMail({ ...view, silent: silent.map(({ label }) => label) }) });
    }),
  );
};
