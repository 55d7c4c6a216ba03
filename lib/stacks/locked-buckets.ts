import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../../contracts/config/stage.ts';
import { explain } from '../explained.ts';

/** Buckets whose objects nobody can change or delete before their time. */
export interface LockedBuckets {
  readonly evidence: Bucket;
  readonly archive: Bucket;
}

/** Who read what, in a bucket of its own; S3 delivers access logs only where its own keys encrypt. */
const accessLogs = (scope: Construct, removalPolicy: RemovalPolicy): Bucket => {
  const bucket = new Bucket(scope, 'AccessLogs', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
    removalPolicy,
  });
  explain(bucket, 'AwsSolutions-S1', 'It is the bucket of access logs itself.');
  return bucket;
};

/** Evidence of incidents and the archive of journals, locked at write. */
export const lockedBuckets = (scope: Construct, encryptionKey: IKey, stage: Stage): LockedBuckets => {
  const removalPolicy = stage.steppedClock ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
  const serverAccessLogsBucket = accessLogs(scope, removalPolicy);
  const duration = Duration.days(stage.lockDays);
  const locked = (id: string): Bucket =>
    new Bucket(scope, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: stage.production
        ? ObjectLockRetention.compliance(duration)
        : ObjectLockRetention.governance(duration),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      serverAccessLogsBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      removalPolicy,
    });
  return { evidence: locked('Evidence'), archive: locked('Archive') };
};
