import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which bucket an incident is about is known only when it happens.';

/** Quarantining an S3 bucket; nothing about its objects. */
export const bucketRights = (stack: Stack): ActionRights => {
  const resources = [stack.formatArn({ service: 's3', region: '', account: '', resource: '*' })];
  return {
    look: [
      {
        actions: [
          's3:GetBucketLocation',
          's3:GetBucketPolicy',
          's3:GetBucketPolicyStatus',
          's3:GetBucketPublicAccessBlock',
        ],
        resources,
        reason: ANY,
      },
    ],
    act: [
      {
        actions: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:PutBucketPublicAccessBlock'],
        resources,
        reason: ANY,
      },
    ],
  };
};
