import { readPeople } from '../../adapters/config/people.ts';
import { revokeVote, shownOf } from '../../domain/approvals/index.ts';
import { revokedPage } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { personsCommand } from './persons-command.ts';
import { showRefusal } from './show-outcome.ts';
import type { Standing } from './take-decision.ts';

type Revoke = Extract<DecisionPost, { kind: 'revoke' }>;

/** Journals that a person takes their own approval back, while others still have to decide. */
export const takeRevocation = async (
  link: OpenLink,
  request: PageRequest,
  { reason }: Revoke,
  standing: Standing,
): Promise<Answer> => {
  const { approval, personId } = link;
  const { now } = request;
  const executed = await approvalJournal().execute(
    approval.id,
    personsCommand(link, request),
    revokeVote({ personId, reason, now, ...standing }),
  );
  if (executed.kind !== 'written') return showRefusal(link, request, executed);
  const shown = shownOf(approval, { personId, people: await readPeople(), now });
  return htmlAnswer(200, revokedPage({ ...shown, dueAt: approval.dueAt, back: request.path }));
};
