import { linkVersionOf, writeLink } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';

/** Path of an approval's page for one person, below the public URL. `channel`: by what it is sent; by mail without it. */
export const linkPath = (
  secret: string,
  approval: Pick<ApprovalState, 'id' | 'asked'>,
  personId: string,
  channel?: 'sms' | 'chat',
): string => {
  const claim = { approvalId: approval.id, personId, version: linkVersionOf(approval, personId) };
  return `/approvals/${writeLink(secret, { ...claim, ...(channel === undefined ? {} : { channel }) })}`;
};
