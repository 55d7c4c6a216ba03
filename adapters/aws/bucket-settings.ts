import {
  DeleteBucketPolicyCommand,
  DeletePublicAccessBlockCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetPublicAccessBlockCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3';
import type { BucketSettings, BucketStore, Target } from '../../domain/incidents/containment/index.ts';
import { actionClient } from './action-client.ts';
import { serviceErrors } from './service-errors.ts';

const { ask, askIfThere } = serviceErrors('S3');

type ClientOf = (target: Target) => S3Client;

/** The bucket, and whose it must be: a name that another account took over is not ours to touch. */
const bucketOf = ({ bucket, account }: Target) => ({ Bucket: bucket, ExpectedBucketOwner: account });

const blockOf = (found: PublicAccessBlockConfiguration): BucketSettings['publicAccessBlock'] => ({
  blockPublicAcls: found.BlockPublicAcls === true,
  ignorePublicAcls: found.IgnorePublicAcls === true,
  blockPublicPolicy: found.BlockPublicPolicy === true,
  restrictPublicBuckets: found.RestrictPublicBuckets === true,
});

const settingsOf = async (client: S3Client, target: Target): Promise<BucketSettings> => {
  const bucket = bucketOf(target);
  const block = await askIfThere(() => client.send(new GetPublicAccessBlockCommand(bucket)));
  const policy = await askIfThere(() => client.send(new GetBucketPolicyCommand(bucket)));
  const configuration = block?.PublicAccessBlockConfiguration;
  return {
    publicAccessBlock: configuration === undefined ? null : blockOf(configuration),
    policy: policy?.Policy ?? null,
  };
};

const isPublic = async (client: S3Client, target: Target): Promise<boolean> => {
  const found = await askIfThere(() => client.send(new GetBucketPolicyStatusCommand(bucketOf(target))));
  return found?.PolicyStatus?.IsPublic === true;
};

const read =
  (clientOf: ClientOf, keepsAccess: readonly string[]): BucketStore['read'] =>
  async (target) => {
    const client = clientOf(target);
    const found = await askIfThere(() => client.send(new GetBucketLocationCommand(bucketOf(target))));
    if (found === undefined) return undefined;
    return {
      arn: `arn:aws:s3:::${target['bucket'] ?? ''}`,
      settings: await settingsOf(client, target),
      context: { keepsAccess: [...keepsAccess], isPublic: await isPublic(client, target) },
    };
  };

const setBlock = async (client: S3Client, target: Target, block: BucketSettings['publicAccessBlock']) => {
  if (block === null) return ask(() => client.send(new DeletePublicAccessBlockCommand(bucketOf(target))));
  const PublicAccessBlockConfiguration = {
    BlockPublicAcls: block.blockPublicAcls,
    IgnorePublicAcls: block.ignorePublicAcls,
    BlockPublicPolicy: block.blockPublicPolicy,
    RestrictPublicBuckets: block.restrictPublicBuckets,
  };
  return ask(() =>
    client.send(new PutPublicAccessBlockCommand({ ...bucketOf(target), PublicAccessBlockConfiguration })),
  );
};

const setPolicy = (client: S3Client, target: Target, policy: string | null) =>
  ask<unknown>(() =>
    policy === null
      ? client.send(new DeleteBucketPolicyCommand(bucketOf(target)))
      : client.send(new PutBucketPolicyCommand({ ...bucketOf(target), Policy: policy })),
  );

/** S3 buckets, with the rights of the role named; `keepsAccess`: whom a quarantine lets in. */
export const awsBucketSettings = (role: string, keepsAccess: readonly string[]): BucketStore => {
  const clientOf = actionClient(role, (options) => new S3Client({ ...options, forcePathStyle: true }));
  return {
    read: read(clientOf, keepsAccess),
    write: async (target, { publicAccessBlock, policy }) => {
      // The block first: while it stands S3 refuses a public policy, and until the policy is back its denial holds.
      await setBlock(clientOf(target), target, publicAccessBlock);
      await setPolicy(clientOf(target), target, policy);
    },
  };
};
