import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Configuration, ResourceReader, Setting } from '../../domain/incidents/evidence/index.ts';
import { s3In } from './regional-client.ts';
import { s3Error } from './s3-errors.ts';

type Ask = (s3: S3Client, Bucket: string) => Promise<object>;

/** Every setting that says who may do what with a bucket, and what happens to what lies in it. */
const SETTINGS: Readonly<Record<string, Ask>> = {
  acl: (s3, Bucket) => s3.send(new GetBucketAclCommand({ Bucket })),
  encryption: (s3, Bucket) => s3.send(new GetBucketEncryptionCommand({ Bucket })),
  lifecycle: (s3, Bucket) => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
  logging: (s3, Bucket) => s3.send(new GetBucketLoggingCommand({ Bucket })),
  notification: (s3, Bucket) => s3.send(new GetBucketNotificationConfigurationCommand({ Bucket })),
  objectLock: (s3, Bucket) => s3.send(new GetObjectLockConfigurationCommand({ Bucket })),
  ownership: (s3, Bucket) => s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
  policy: (s3, Bucket) => s3.send(new GetBucketPolicyCommand({ Bucket })),
  policyStatus: (s3, Bucket) => s3.send(new GetBucketPolicyStatusCommand({ Bucket })),
  publicAccessBlock: (s3, Bucket) => s3.send(new GetPublicAccessBlockCommand({ Bucket })),
  replication: (s3, Bucket) => s3.send(new GetBucketReplicationCommand({ Bucket })),
  tags: (s3, Bucket) => s3.send(new GetBucketTaggingCommand({ Bucket })),
  versioning: (s3, Bucket) => s3.send(new GetBucketVersioningCommand({ Bucket })),
};

/** `NoSuchTagSet`, `ReplicationConfigurationNotFoundError` and the like: S3's way to say that nothing is set. */
const NOT_SET = /^(NoSuch(?!Bucket$)\w+|\w+NotFound(Error)?)$/;

const readSetting = async (ask: Ask, s3: S3Client, bucket: string): Promise<Setting | 'no-bucket'> => {
  try {
    const { $metadata: _, ...value } = { $metadata: {}, ...(await ask(s3, bucket)) };
    return { kind: 'set', value };
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw s3Error(error);
    if (error.name === 'NoSuchBucket') return 'no-bucket';
    return NOT_SET.test(error.name) ? { kind: 'not-set' } : { kind: 'unread', error: error.name };
  }
};

/** Reads a bucket's settings one by one; what is denied is named and does not hide the rest. */
export const s3BucketReader = (): ResourceReader => ({
  type: 'AwsS3Bucket',
  configurationOf: async ({ uid, name }, region) => {
    const bucket = name ?? uid.slice(uid.lastIndexOf(':') + 1);
    const settings: Record<string, Setting> = {};
    for (const [setting, ask] of Object.entries(SETTINGS)) {
      const found = await readSetting(ask, s3In(region), bucket);
      if (found === 'no-bucket') return undefined;
      settings[setting] = found;
    }
    return settings satisfies Configuration;
  },
});
