import type { ApprovalsConfig, Purpose } from '../../contracts/config/approvals.ts';
import type { ApprovalPolicy } from '../../contracts/config/approval-policy.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';

/** Who is asked, and by when: a containment goes by its playbook, everything else by its purpose. */
export const choosePolicy = (
  purpose: Purpose,
  playbookId: string | undefined,
  { policies }: Pick<ApprovalsConfig, 'policies'>,
  playbooks: readonly Playbook[],
): ApprovalPolicy => {
  if (purpose !== 'containment') return policies[purpose];
  return playbooks.find(({ id }) => id === playbookId)?.approval ?? policies.review;
};
