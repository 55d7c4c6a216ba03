import { ArnFormat, Stack } from 'aws-cdk-lib';
import protectedJson from '../../config/protected.json' with { type: 'json' };
import { Protected } from '../../contracts/config/protected.ts';
import type { AppFunction } from '../constructs/app-function.ts';

const ANY_USER = 'Which user or key an incident is about is known only when it happens.';

const iamArn = (step: AppFunction, resource: string): string =>
  Stack.of(step).formatArn({ service: 'iam', region: '', resource, resourceName: '*' });

const users = (step: AppFunction): string => iamArn(step, 'user');

/** Reading a principal's keys, groups and policies. */
export const mayReadIam = (step: AppFunction): AppFunction =>
  step
    .allow(
      [
        'iam:GetUser',
        'iam:GetLoginProfile',
        'iam:GetUserPolicy',
        'iam:ListAccessKeys',
        'iam:ListMFADevices',
        'iam:ListUserPolicies',
        'iam:ListAttachedUserPolicies',
        'iam:ListGroupsForUser',
      ],
      [users(step)],
      ANY_USER,
    )
    .allow(['iam:ListGroupPolicies', 'iam:ListAttachedGroupPolicies'], [iamArn(step, 'group')], ANY_USER)
    .allow(['iam:GetAccessKeyLastUsed'], ['*'], 'IAM looks a key up by its id alone.');

/** CloudTrail's last 90 days; the service knows no resources to name. */
export const mayLookUpTrail = (step: AppFunction): AppFunction =>
  step.allow(['cloudtrail:LookupEvents'], ['*'], 'LookupEvents knows no resources to name.');

/** Deactivating a key and denying older sessions, on any user but never on whom config/protected.json names. */
export const mayContain = (step: AppFunction): AppFunction =>
  leaveProtectedAlone(step.allow(['iam:UpdateAccessKey', 'iam:PutUserPolicy'], [users(step)], ANY_USER));

/** Releasing: as before (`false-positive`), or the old key deleted and a new one kept in a secret (`remediated`). */
export const mayRelease = (step: AppFunction): AppFunction => {
  const resource = { service: 'secretsmanager', resource: 'secret', resourceName: 'holdfast/incidents/*' };
  return mayContain(step)
    .allow(['iam:CreateAccessKey', 'iam:DeleteAccessKey', 'iam:DeleteUserPolicy'], [users(step)], ANY_USER)
    .allow(
      [
        'secretsmanager:CreateSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:TagResource',
      ],
      [Stack.of(step).formatArn({ ...resource, arnFormat: ArnFormat.COLON_RESOURCE_NAME })],
      'A secret is named by its incident and action.',
    );
};

/** Every change of IAM there is a use for, now or by a mistake later. */
const CHANGES = [
  'iam:UpdateAccessKey',
  'iam:CreateAccessKey',
  'iam:DeleteAccessKey',
  'iam:UpdateLoginProfile',
  'iam:DeleteLoginProfile',
  'iam:PutUserPolicy',
  'iam:DeleteUserPolicy',
  'iam:AttachUserPolicy',
  'iam:DetachUserPolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:DeleteRolePolicy',
  'iam:AttachRolePolicy',
  'iam:DetachRolePolicy',
  'iam:UpdateAssumeRolePolicy',
];

/** A role that changes IAM is denied every change to the protected list, which names Holdfast's own roles and users. */
const leaveProtectedAlone = (step: AppFunction): AppFunction => {
  const { principals } = Protected.parse(protectedJson);
  return step.deny(
    CHANGES,
    principals.map(({ arn }) => arn),
  );
};
