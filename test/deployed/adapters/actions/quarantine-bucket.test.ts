import { randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  GetBucketPolicyCommand,
  GetPublicAccessBlockCommand,
  PutBucketPolicyCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { awsBucketSettings } from '../../../../adapters/aws/bucket-settings.ts';
import { keepsAccess } from '../../../../adapters/config/keeps-access.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { quarantineBucket, settingsPort } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome, REGION } from '../../support/act-at-home.ts';

const s3 = new S3Client({ forcePathStyle: true });
const breakAfter = breakCalls(S3Client);
actAtHome();

/** What a bucket says when it is asked; the name of S3's error where there is nothing. */
const answer = async (asked: Promise<object>): Promise<unknown> => {
  try {
    const { $metadata: _, ...said } = (await asked) as { $metadata?: unknown };
    return said;
  } catch (error) {
    return (error as Error).name;
  }
};

const policyOf = (bucket: string): string =>
  // Spaced as nobody would space it: it must come back so.
  ` { "Version" : "2012-10-17", "Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::${bucket}/*"}] }`;

const worldWith = (setUp: (Bucket: string) => Promise<unknown>) => async () => {
  const Bucket = `bucket-${randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  await setUp(Bucket);
  const place = { account: ACCOUNT, region: REGION };
  return {
    port: settingsPort(quarantineBucket, awsBucketSettings(actionRole('quarantine-bucket'), keepsAccess())),
    target: { bucket: Bucket, ...place },
    missing: { bucket: `${Bucket}-not-there`, ...place },
    settings: async () => ({
      policy: await answer(s3.send(new GetBucketPolicyCommand({ Bucket }))),
      block: await answer(s3.send(new GetPublicAccessBlockCommand({ Bucket }))),
    }),
    breakAfter,
    meddle: () => s3.send(new PutBucketPolicyCommand({ Bucket, Policy: '{"Statement":[]}' })),
  };
};

containmentActionSuite(
  'quarantine-bucket without policy and block, S3',
  worldWith((Bucket) => s3.send(new DeletePublicAccessBlockCommand({ Bucket }))),
);
containmentActionSuite(
  'quarantine-bucket with a public policy, S3',
  worldWith(async (Bucket) => {
    const PublicAccessBlockConfiguration = {
      BlockPublicAcls: true,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    };
    await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: policyOf(Bucket) }));
  }),
);
