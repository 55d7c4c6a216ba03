import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { ENV } from '../../contracts/env.ts';
import type { Content, EvidenceVault, StoredEvidence, StoredRef } from '../../domain/incidents/evidence/index.ts';
import { RefusedError, UnavailableError } from '../../domain/shared/errors.ts';
import { sha256 } from '../../domain/shared/journal/index.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { hashContent } from './hash-content.ts';
import { objectLock } from './object-lock.ts';
import { alreadyStored, isMissing, s3Error } from './s3-errors.ts';

const bucket = (): { Bucket: string } => ({ Bucket: environment(ENV.evidenceBucket) });

const readText = async (Key: string, VersionId: string): Promise<string> => {
  const { Body } = await s3().send(new GetObjectCommand({ ...bucket(), Key, VersionId }));
  return (await Body?.transformToString('utf-8')) ?? '';
};

const find = async (key: string): Promise<StoredEvidence | undefined> => {
  try {
    const head = await s3().send(new HeadObjectCommand({ ...bucket(), Key: key }));
    const { VersionId: versionId = 'null', ContentLength: bytes = 0, ObjectLockRetainUntilDate: until } = head;
    if (until === undefined) throw new UnavailableError(`S3: ${key} is not locked`);
    const text = await readText(key, versionId);
    return { key, versionId, bytes, sha256: sha256(text), lockedUntil: until.toISOString() };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw s3Error(error);
  }
};

const upload = async (key: string, content: Content, now: string): Promise<StoredEvidence> => {
  const { stream, measured } = hashContent(content);
  const locked = objectLock(now);
  // S3 checks the SHA-256 of what arrives (of each part, where there are several) and keeps it beside the object.
  const { VersionId: versionId = 'null' } = await new Upload({
    client: s3(),
    params: {
      ...bucket(),
      ...locked,
      Key: key,
      Body: Readable.from(stream, { objectMode: false }),
      ContentType: 'application/json',
      ChecksumAlgorithm: 'SHA256',
      IfNoneMatch: '*',
    },
  }).done();
  const lockedUntil = locked.ObjectLockRetainUntilDate.toISOString();
  return { key, versionId, sha256: measured.sha256(), bytes: measured.bytes, lockedUntil };
};

const put = async (key: string, content: Content, now: string): Promise<StoredEvidence> => {
  try {
    return await upload(key, content, now);
  } catch (error) {
    const earlier = alreadyStored(error) ? await find(key) : undefined;
    if (earlier === undefined) throw s3Error(error);
    return earlier;
  }
};

const read = async ({ key, versionId, sha256: expected }: StoredRef): Promise<string> => {
  const text = await readText(key, versionId).catch((error: unknown) => {
    throw s3Error(error);
  });
  if (sha256(text) !== expected) throw new RefusedError(`${key} is not what was stored`);
  return text;
};

/** The evidence bucket, versioned and under Object Lock. */
export const s3EvidenceVault = (): EvidenceVault => ({ find, put, read });
