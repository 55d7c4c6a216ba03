import { findPerson } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import { ENV } from '../../contracts/env.ts';
import { approvalMailView, writeLink } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { approvalMail } from '../../domain/approvals/mails/index.ts';
import type { ApprovalMailKind } from '../../domain/approvals/mails/approval-mail-view.ts';
import { readCaseFile } from './read-case-file.ts';
import { postInOrder } from './post-in-order.ts';

/** Path of an approval's page, below the public URL. */
export const linkPath = (secret: string, approvalId: string, personId: string): string =>
  `/approvals/${writeLink(secret, { approvalId, personId, version: 1 })}`;

/** Mails each person their own link, once per kind: the key survives retries and restarts. */
export const mailApprovers = async (
  { postbox, secret, now }: { postbox: Postbox; secret: string; now: string },
  approval: ApprovalState,
  kind: ApprovalMailKind,
  personIds: readonly string[],
): Promise<void> => {
  const file = await readCaseFile(approval, now);
  await Promise.all(
    personIds.map(async (personId) => {
      const person = await findPerson(personId);
      if (person === undefined) return;
      const link = `${environment(ENV.publicUrl)}${linkPath(secret, approval.id, personId)}`;
      const view = approvalMailView(file, { personId, now, link });
      const tier = approval.asked.find((asked) => asked.personId === personId)?.tier ?? 0;
      await postInOrder(postbox, kind, tier, (which) => ({
        key: `${approval.id}:${which}:${personId}`,
        to: person.mail,
        ...approvalMail(view, which),
      }));
    }),
  );
};
