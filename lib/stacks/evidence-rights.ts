import { Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ENV } from '../../contracts/env.ts';
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

/** Making locks of evidence longer: without a right to bypass them, S3 lets nobody make one shorter. */
export const mayExtendLocks = (step: AppFunction, bucket: IBucket): AppFunction =>
  step
    .bindBucket(bucket, ENV.evidenceBucket, 'read')
    .allow(['s3:PutObjectRetention'], [bucket.arnForObjects('*')], 'Objects are named by incident and evidence id.');
