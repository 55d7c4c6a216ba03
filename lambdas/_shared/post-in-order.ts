import { FIRST_KINDS } from '../../domain/approvals/index.ts';
import type { AskedBy } from '../../domain/approvals/index.ts';
import type { ApprovalMailKind } from '../../domain/approvals/mails/approval-mail-view.ts';
import type { Asked } from './channels/ask-person.ts';

/**
 * Posts a person's mail of this kind, never a reminder of what they were not told: where SES has refused the first mail
 * until the reminder fell due, the first mail goes in its place; where it waits for a digest, the digest tells them.
 */
export const postInOrder = async <L>(
  postbox: { send: (letter: L) => Promise<Asked> },
  kind: ApprovalMailKind,
  by: AskedBy,
  write: (kind: ApprovalMailKind) => L,
): Promise<void> => {
  if (kind === 'reminder' && (await postbox.send(write(FIRST_KINDS[by]))) !== 'sent-before') return;
  await postbox.send(write(kind));
};
