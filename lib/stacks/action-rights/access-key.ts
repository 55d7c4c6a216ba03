import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which user or key an incident is about is known only when it happens.';

const of = (stack: Stack, resource: string): string[] => [
  stack.formatArn({ service: 'iam', region: '', resource, resourceName: '*' }),
];

const LOOK = [
  'iam:GetUser',
  'iam:GetLoginProfile',
  'iam:GetUserPolicy',
  'iam:ListAccessKeys',
  'iam:ListMFADevices',
  'iam:ListUserPolicies',
  'iam:ListAttachedUserPolicies',
  'iam:ListGroupsForUser',
];

/** Deactivating a key and denying older sessions; released, the key works again, or is deleted and another one made. */
export const accessKeyRights = (stack: Stack): ActionRights => ({
  look: [
    { actions: LOOK, resources: of(stack, 'user'), reason: ANY },
    { actions: ['iam:ListGroupPolicies', 'iam:ListAttachedGroupPolicies'], resources: of(stack, 'group'), reason: ANY },
    { actions: ['iam:GetAccessKeyLastUsed'], resources: ['*'], reason: 'IAM looks a key up by its id alone.' },
  ],
  act: [
    {
      actions: [
        'iam:UpdateAccessKey',
        'iam:PutUserPolicy',
        'iam:DeleteUserPolicy',
        'iam:DeleteAccessKey',
        'iam:CreateAccessKey',
      ],
      resources: of(stack, 'user'),
      reason: ANY,
    },
  ],
});
