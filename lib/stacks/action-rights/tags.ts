import type { Stack } from 'aws-cdk-lib';
import type { Right } from '../../constructs/action-role.ts';

const ANY = 'Which user or role an exercise is about is known only when it is held.';

/** Reading the tags by which an exercise knows what it may touch. */
export const tagRights = (stack: Stack): Right[] => [
  {
    actions: ['iam:ListUserTags'],
    resources: [stack.formatArn({ service: 'iam', region: '', resource: 'user', resourceName: '*' })],
    reason: ANY,
  },
  {
    actions: ['iam:ListRoleTags'],
    resources: [stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: '*' })],
    reason: ANY,
  },
  { actions: ['tag:GetResources'], resources: ['*'], reason: 'GetResources knows no resources to name.' },
];
