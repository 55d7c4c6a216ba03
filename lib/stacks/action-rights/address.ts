import type { Stack } from 'aws-cdk-lib';
import { BLOCK_LIST, BLOCK_LIST_TAG } from '../../../contracts/names.ts';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which block lists there are is known only in the account of the incident; their names and tags say which.';

/** Putting an address on block lists: IP sets by their name, network ACLs by their tag. */
export const addressRights = (stack: Stack): ActionRights => {
  const ipSets = ['regional', 'global'].map((scope) =>
    stack.formatArn({ service: 'wafv2', region: '*', resource: scope, resourceName: `ipset/${BLOCK_LIST}*/*` }),
  );
  return {
    look: [
      {
        actions: ['wafv2:ListIPSets', 'ec2:DescribeNetworkAcls'],
        resources: ['*'],
        reason: 'These calls know no resources to name.',
      },
      { actions: ['wafv2:GetIPSet'], resources: ipSets, reason: ANY },
    ],
    act: [
      { actions: ['wafv2:UpdateIPSet'], resources: ipSets, reason: ANY },
      {
        actions: ['ec2:CreateNetworkAclEntry', 'ec2:DeleteNetworkAclEntry'],
        resources: [stack.formatArn({ service: 'ec2', region: '*', resource: 'network-acl', resourceName: '*' })],
        conditions: { StringEquals: { [`ec2:ResourceTag/${BLOCK_LIST_TAG.key}`]: BLOCK_LIST_TAG.value } },
        reason: ANY,
      },
    ],
  };
};
