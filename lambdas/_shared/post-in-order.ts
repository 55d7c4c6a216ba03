import type { Letter, Postbox } from '../../adapters/ses/postbox.ts';
import type { ApprovalMailKind } from '../../domain/approvals/mails/approval-mail-view.ts';

/** The mail by which a person hears of an approval first: the ask, or its escalation to their tier. */
const firstKind = (tier: number): ApprovalMailKind => (tier === 0 ? 'request' : 'escalation');

/**
 * Posts a person's mail of this kind, never a reminder of what they were not told: where SES has refused the first mail
 * until the reminder fell due, the first mail goes in its place.
 */
export const postInOrder = async (
  postbox: Postbox,
  kind: ApprovalMailKind,
  tier: number,
  write: (kind: ApprovalMailKind) => Letter,
): Promise<void> => {
  if (kind === 'reminder' && (await postbox.send(write(firstKind(tier)))) === 'sent') return;
  await postbox.send(write(kind));
};
