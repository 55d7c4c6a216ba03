import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectRetentionCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { awsCallHistory } from '../../../adapters/aws/call-history.ts';
import { awsIdentityStore } from '../../../adapters/aws/identity-store.ts';
import { awsKeySafe } from '../../../adapters/aws/key-safe.ts';
import { s3EvidenceVault } from '../../../adapters/s3/evidence-vault.ts';
import { actionRole } from '../../../contracts/names.ts';
import { ACCOUNT, REGION } from '../support/act-at-home.ts';
import { ENV } from '../../../contracts/env.ts';
import { evidenceVaultSuite } from '../../adapters/evidence-vault-suite.ts';
import { identityStoreSuite } from '../../adapters/identity-store-suite.ts';
import { keySafeSuite } from '../../adapters/key-safe-suite.ts';

const iam = new IAMClient({});
const s3 = new S3Client({ forcePathStyle: true });
const bucket = `evidence-${randomUUID()}`;

beforeAll(async () => {
  const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' as const };
  await s3.send(
    new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true, CreateBucketConfiguration }),
  );
  Object.assign(process.env, { [ENV.evidenceBucket]: bucket, [ENV.stage]: 'local', [ENV.region]: REGION });
});

identityStoreSuite('IAM', async () => {
  const user = `user-${randomUUID()}`;
  await iam.send(new CreateUserCommand({ UserName: user }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: user }));
  return {
    store: awsIdentityStore(actionRole('deactivate-access-key'))(ACCOUNT),
    user,
    accessKey: AccessKey?.AccessKeyId ?? '',
  };
});
evidenceVaultSuite('S3', s3EvidenceVault, () => `evidence/${randomUUID()}/finding.json`);
keySafeSuite('Secrets Manager', awsKeySafe, () => `holdfast/incidents/${randomUUID()}/1.1`);

test('S3 itself holds the lock and checked the hash', async () => {
  const { key, lockedUntil, sha256 } = await s3EvidenceVault().put(
    `evidence/${randomUUID()}`,
    'x',
    new Date().toISOString(),
  );
  const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket: bucket, Key: key }));
  expect(Retention).toMatchObject({ Mode: 'GOVERNANCE' });
  expect(Math.abs(Date.parse(lockedUntil) - (Retention?.RetainUntilDate?.getTime() ?? 0))).toBeLessThan(1000);
  const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
  expect(Buffer.from(head.ChecksumSHA256 ?? '', 'base64').toString('hex')).toBe(sha256);
});

test('the call history answers in pages, and ends when the budget is spent', async () => {
  const query = {
    by: 'user' as const,
    value: 'nobody',
    region: 'eu-central-1',
    from: '2026-01-01T00:00:00Z',
    to: '2026-01-02T00:00:00Z',
  };
  const pages: unknown[] = [];
  for await (const page of awsCallHistory().pages(query, new AbortController().signal)) pages.push(page);
  expect(pages).toEqual([[]]);
  for await (const page of awsCallHistory().pages(query, AbortSignal.abort())) pages.push(page);
  expect(pages).toHaveLength(1);
});
