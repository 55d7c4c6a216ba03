import { randomBytes, randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { findingAbout } from '../../../local/replay.ts';
import { makeVictim } from '../../../local/victim.ts';
import type { Victim } from '../../../local/victim.ts';
import type { Application } from './application.ts';
import { incidentOf, putEvent } from './incidents.ts';
import { REGION } from './act-at-home.ts';

const s3 = new S3Client({ forcePathStyle: true });

/** A bucket that anybody may read, and the user whose key the thief has. */
export type Theft = { bucket: string; policy: string; victim: Victim; incident: IncidentState };

/** A versioned bucket with a policy that lets anybody in, one object written and one deleted. */
export const openBucket = async (): Promise<{ bucket: string; policy: string }> => {
  const bucket = `statements-${randomBytes(6).toString('hex')}`;
  const Resource = `arn:aws:s3:::${bucket}/*`;
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource }],
  });
  const Bucket = bucket;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: policy }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'statement.csv', Body: 'iban;amount' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'statement.csv' }));
  return { bucket, policy };
};

/** GuardDuty's finding of this type about a bucket, and whose key was used on it. */
const findingOn = (type: string, bucket: string, victim: Victim): object => {
  const detail = findingAbout(victim, new Date()) as { resource: object };
  const s3BucketDetails = [{ arn: `arn:aws:s3:::${bucket}`, name: bucket, type: 'Destination' }];
  return {
    ...detail,
    type,
    id: randomUUID(),
    resource: { ...detail.resource, resourceType: 'S3Bucket', s3BucketDetails },
  };
};

/** Somebody does to a fresh bucket what the finding's type says, with a fresh user's key; answers when it is an incident. */
export const stealFromBucket = async ({ cloud }: Application, type: string): Promise<Theft> => {
  const victim = await makeVictim(cloud, 'statements');
  const made = await openBucket();
  const detail = findingOn(type, made.bucket, victim);
  const eventId = await putEvent({ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail });
  return { ...made, victim, incident: await incidentOf(eventId) };
};

/** The bucket's policy, as S3 itself says. */
export const policyOf = async (Bucket: string): Promise<string> =>
  (await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy ?? '';
