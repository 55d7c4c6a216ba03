import { Stack } from 'aws-cdk-lib';
import type { AppFunction } from '../constructs/app-function.ts';

const ANY_USER = 'Which user or key an incident is about is known only when it happens.';

const users = (step: AppFunction): string =>
  Stack.of(step).formatArn({ service: 'iam', region: '', resource: 'user', resourceName: '*' });

/** Reading a principal's keys and policies. */
export const mayReadIam = (step: AppFunction): AppFunction =>
  step
    .allow(
      [
        'iam:GetUser',
        'iam:GetUserPolicy',
        'iam:ListAccessKeys',
        'iam:ListUserPolicies',
        'iam:ListAttachedUserPolicies',
        'iam:ListGroupsForUser',
      ],
      [users(step)],
      ANY_USER,
    )
    .allow(['iam:GetAccessKeyLastUsed'], ['*'], 'IAM looks a key up by its id alone.');

/** CloudTrail's last 90 days; the service knows no resources to name. */
export const mayLookUpTrail = (step: AppFunction): AppFunction =>
  step.allow(['cloudtrail:LookupEvents'], ['*'], 'LookupEvents knows no resources to name.');

/** Deactivating a key and denying older sessions, on any user but never on what Holdfast itself runs as. */
export const mayContain = (step: AppFunction): AppFunction =>
  protectHoldfast(
    step.allow(['iam:UpdateAccessKey', 'iam:PutUserPolicy', 'iam:DeleteUserPolicy'], [users(step)], ANY_USER),
  );

/** Releasing: as before (`false-positive`), or the old key deleted and a new one put into a secret (`remediated`). */
export const mayRelease = (step: AppFunction): AppFunction =>
  mayContain(step).allow(['iam:CreateAccessKey', 'iam:DeleteAccessKey'], [users(step)], ANY_USER);

/** A role that changes IAM is denied every change to Holdfast's own roles and to the protected users. */
const protectHoldfast = (step: AppFunction): AppFunction => {
  const own = (resource: string) =>
    Stack.of(step).formatArn({ service: 'iam', region: '', resource, resourceName: 'holdfast-*' });
  return step.deny(
    [
      'iam:UpdateAccessKey',
      'iam:CreateAccessKey',
      'iam:DeleteAccessKey',
      'iam:PutUserPolicy',
      'iam:DeleteUserPolicy',
      'iam:PutRolePolicy',
      'iam:AttachRolePolicy',
      'iam:UpdateAssumeRolePolicy',
    ],
    [own('role'), own('user'), own('policy')],
  );
};
