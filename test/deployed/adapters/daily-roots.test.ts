import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, DeleteObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { readPublicKey } from '../../../adapters/aws/signing-key.ts';
import { readUncoveredEvents } from '../../../adapters/s3/archived-events.ts';
import { newestRootDay, readStoredRoot } from '../../../adapters/s3/daily-roots.ts';
import { readArchived } from '../../../adapters/s3/archive.ts';
import { storeLocked } from '../../../adapters/s3/store-locked.ts';
import { ENV } from '../../../contracts/env.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { dayAfter, dayOf, eventObject, isSignedBy, readRoot, rootObject } from '../../../domain/audit/index.ts';
import { recordEvent } from '../../../domain/shared/journal/index.ts';
import { handler } from '../../../lambdas/audit/sign-root.ts';

const s3 = new S3Client({ forcePathStyle: true });
const bucket = `archive-${randomUUID()}`;
const now = new Date().toISOString();
const [dayBefore, yesterday] = [dayAfter(dayOf(now), -2), dayAfter(dayOf(now), -1)];
const signRoot = () => handler({}, { awsRequestId: 'r' } as Context) as Promise<{ days: string[]; root?: string }>;

/** An event of that day in the archive, as the stream's reader stores it. */
const archive = async (day: string, seq: number): Promise<string> => {
  const recordedAt = `${day}T12:00:00.000Z`;
  const event = JournalEvent.parse({
    ...{ v: 1, area: 'incidents', aggregateId: `INC-${day}`, seq, type: 'incidents.signals-counted' },
    ...{ occurredAt: recordedAt, recordedAt, actor: 'system:test', cause: {}, data: {}, previousHash: '0'.repeat(64) },
  });
  const recorded = recordEvent(event);
  await storeLocked(eventObject(event), JSON.stringify(recorded), now);
  return recorded.hash;
};

beforeAll(async () => {
  const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' as const };
  await s3.send(
    new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true, CreateBucketConfiguration }),
  );
  const { KeyMetadata } = await new KMSClient({}).send(
    new CreateKeyCommand({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
  );
  Object.assign(process.env, { [ENV.archiveBucket]: bucket, [ENV.stage]: 'local', [ENV.signingKey]: KeyMetadata?.Arn });
  Reflect.deleteProperty(process.env, ENV.clockTable);
});

describe('daily roots', () => {
  it('are not made of an empty archive, nor of a day that is not over', async () => {
    expect(await signRoot()).toEqual({ days: [] });
    await archive(dayOf(now), 1);
    expect((await signRoot()).days).toEqual([]);
  });

  let hashes: string[] = [];
  it('are made of every missed day, signed, each covering the one before', async () => {
    hashes = [await archive(dayBefore, 1), await archive(dayBefore, 2)];
    expect((await signRoot()).days).toEqual([dayBefore, yesterday]);
    const [first, second] = await Promise.all([dayBefore, yesterday].map(readStoredRoot));
    expect(first!.entries.map(({ hash }) => hash)).toEqual(hashes.toSorted());
    expect(readRoot(first!).previous).toBeNull();
    expect(readRoot(second!)).toMatchObject({ size: 1, previous: { day: dayBefore, root: readRoot(first!).root } });
    const publicKey = await readPublicKey();
    expect([first, second].map((root) => isSignedBy(root!, publicKey))).toEqual([true, true]);
    expect(await newestRootDay()).toBe(yesterday);
  });

  it('are made once: again changes nothing', async () => {
    const before = await readArchived(rootObject(yesterday));
    expect((await signRoot()).days).toEqual([]);
    expect(await storeLocked(rootObject(yesterday), 'another root', now)).toBe('there-already');
    expect(await readArchived(rootObject(yesterday))).toBe(before);
  });

  it('leave what reached the archive too late to the next root', async () => {
    const late = await archive(dayBefore, 3);
    const next = await readUncoveredEvents(dayOf(now));
    expect(next.map(({ hash }) => hash)).toContain(late);
    expect(next.map(({ hash }) => hash)).not.toEqual(expect.arrayContaining(hashes));
  });

  it('stand under lock', async () => {
    const place = { Bucket: bucket, Key: rootObject(yesterday) };
    const { VersionId } = await s3.send(new HeadObjectCommand(place));
    const remove = new DeleteObjectCommand({ ...place, VersionId });
    await expect(s3.send(remove)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
