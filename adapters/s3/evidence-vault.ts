import { Readable } from 'node:stream';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { ENV } from '../../contracts/env.ts';
import type { Content, EvidenceVault, StoredEvidence } from '../../domain/incidents/evidence/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { s3EvidenceReader } from './evidence-reader.ts';
import { hashContent, measureContent } from './hash-content.ts';
import { objectLock } from './object-lock.ts';
import { alreadyStored, isMissing, s3Error } from './s3-errors.ts';
import { streamObject } from './stream-object.ts';

/** What lies in memory while a piece is stored: so many parts of so many bytes, whatever its size (S3 takes 10,000). */
const IN_FLIGHT = { queueSize: 2, partSize: 5 * 1024 * 1024 };

const bucket = (): { Bucket: string } => ({ Bucket: environment(ENV.evidenceBucket) });

const find = async (key: string): Promise<StoredEvidence | undefined> => {
  try {
    const head = await s3().send(new HeadObjectCommand({ ...bucket(), Key: key }));
    const { VersionId: versionId = 'null', ObjectLockRetainUntilDate: until } = head;
    if (until === undefined) throw new UnavailableError(`S3: ${key} is not locked`);
    return {
      key,
      versionId,
      ...(await measureContent(streamObject({ ...bucket(), Key: key, VersionId: versionId }))),
      lockedUntil: until.toISOString(),
    };
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
    ...IN_FLIGHT,
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

/** The evidence bucket, versioned and under Object Lock. */
export const s3EvidenceVault = (): EvidenceVault => ({ ...s3EvidenceReader(), find, put });
