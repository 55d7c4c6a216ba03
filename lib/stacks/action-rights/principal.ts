import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which user or role an incident is about is known only when it happens.';

const principals = (stack: Stack): string[] =>
  ['user', 'role'].map((resource) => stack.formatArn({ service: 'iam', region: '', resource, resourceName: '*' }));

const LOOK = [
  'iam:GetUser',
  'iam:GetUserPolicy',
  'iam:ListAttachedUserPolicies',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
];
const INLINE = ['iam:PutUserPolicy', 'iam:DeleteUserPolicy', 'iam:PutRolePolicy', 'iam:DeleteRolePolicy'];
const BOUNDARY = [
  'iam:PutUserPermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PutRolePermissionsBoundary',
  'iam:DeleteRolePermissionsBoundary',
];

const rights = (actions: string[], stack: Stack): ActionRights => ({
  look: [{ actions: LOOK, resources: principals(stack), reason: ANY }],
  act: [{ actions, resources: principals(stack), reason: ANY }],
});

/** Denying a user's or role's older sessions, by an inline policy. */
export const sessionRights = (stack: Stack): ActionRights => rights(INLINE, stack);

/** Denying a user or role everything, by its permissions boundary. */
export const principalRights = (stack: Stack): ActionRights => rights([...BOUNDARY, ...INLINE], stack);
