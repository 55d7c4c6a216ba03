import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { approvalJournal, ApprovalInput, loadApproval } from '../_shared/approval-step.ts';
import { mailApprovers } from '../_shared/mail-approvers.ts';
import { step } from '../_shared/step.ts';

/** The first mail to the people of the first tier. A restart finds it claimed and asks nobody twice. */
export const handler = step(ApprovalInput, () => {
  const approvals = approvalJournal();
  const postbox = peoplePostbox(environment(ENV.approvalsTable));
  return async ({ approvalId }, { now }) => {
    const approval = await loadApproval(approvals, approvalId);
    if (approval.status !== 'pending') return {};
    const firstTier = approval.asked.filter(({ tier }) => tier === 0).map(({ personId }) => personId);
    await mailApprovers({ postbox, secret: await readLinkSecret(), now }, approval, 'request', firstTier);
    return {};
  };
});
