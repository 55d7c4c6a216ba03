import { Stack } from 'aws-cdk-lib';
import type { AppFunction } from '../constructs/app-function.ts';

/** Reading how any bucket is set up and which versions it holds; never what lies in it. */
export const mayReadBuckets = (step: AppFunction): AppFunction =>
  step.allow(
    [
      's3:GetBucketAcl',
      's3:GetBucketLogging',
      's3:GetBucketNotification',
      's3:GetBucketObjectLockConfiguration',
      's3:GetBucketOwnershipControls',
      's3:GetBucketPolicy',
      's3:GetBucketPolicyStatus',
      's3:GetBucketPublicAccessBlock',
      's3:GetBucketTagging',
      's3:GetBucketVersioning',
      's3:GetEncryptionConfiguration',
      's3:GetLifecycleConfiguration',
      's3:GetReplicationConfiguration',
      's3:ListBucketVersions',
    ],
    [Stack.of(step).formatArn({ service: 's3', region: '', account: '', resource: '*' })],
    'Which bucket an incident is about is known only when it happens.',
  );
