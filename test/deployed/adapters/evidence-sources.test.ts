import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { awsCallHistory } from '../../../adapters/aws/call-history.ts';
import { s3BucketReader } from '../../../adapters/s3/bucket-reader.ts';
import { s3ObjectHistory } from '../../../adapters/s3/object-history.ts';
import type { ObjectVersionRecord } from '../../../domain/incidents/evidence/index.ts';

const region = 'eu-central-1';
const s3 = new S3Client({ forcePathStyle: true });
const Bucket = `evidence-source-${randomUUID()}`;
const resource = { type: 'AwsS3Bucket', uid: `arn:aws:s3:::${Bucket}`, name: Bucket };
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${resource.uid}/*` }],
});

beforeAll(async () => {
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'owner', Value: 'payments' }] } }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: policy }));
  await s3.send(
    new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: false } }),
  );
  await s3.send(new PutObjectCommand({ Bucket, Key: 'accounts.csv', Body: 'one' }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'accounts.csv', Body: 'other' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'accounts.csv' }));
});

test('a bucket tells every setting, and what is not set', async () => {
  expect(await s3BucketReader().configurationOf(resource, region)).toMatchObject({
    policy: { kind: 'set', value: { Policy: policy } },
    tags: { kind: 'set', value: { TagSet: [{ Key: 'owner', Value: 'payments' }] } },
    publicAccessBlock: { kind: 'set', value: { PublicAccessBlockConfiguration: { BlockPublicAcls: false } } },
    versioning: { kind: 'set', value: { Status: 'Enabled' } },
    lifecycle: { kind: 'not-set' },
    replication: { kind: 'not-set' },
  });
});

test('a bucket that is gone has no configuration', async () => {
  const gone = { type: 'AwsS3Bucket', uid: `arn:aws:s3:::gone-${randomUUID()}` };
  expect(await s3BucketReader().configurationOf(gone, region)).toBeUndefined();
});

test('every version is listed, and the deletion', async () => {
  const found: ObjectVersionRecord[] = [];
  const bucket = { name: Bucket, region };
  for await (const page of s3ObjectHistory().pages(bucket, new AbortController().signal)) found.push(...page);
  expect(found.map(({ key, isDeletion, isLatest, bytes }) => [key, isDeletion, isLatest, bytes])).toEqual([
    ['accounts.csv', false, false, 5],
    ['accounts.csv', false, false, 3],
    ['accounts.csv', true, true, undefined],
  ]);
  const gone = s3ObjectHistory().pages({ name: `gone-${randomUUID()}`, region }, new AbortController().signal);
  await expect(gone[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'NotFoundError' });
});

test('CloudTrail is asked by the resource', async () => {
  const callsOn = async (value: string): Promise<number> => {
    const query = { by: 'resource' as const, value, region, from: '2026-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };
    let calls = 0;
    for await (const page of awsCallHistory().pages(query, new AbortController().signal)) calls += page.length;
    return calls;
  };
  expect(await callsOn(Bucket)).toBeGreaterThan(0);
  expect(await callsOn(`gone-${randomUUID()}`)).toBe(0);
});
