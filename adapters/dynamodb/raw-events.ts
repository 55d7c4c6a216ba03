import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { environment } from '../environment.ts';
import { ENV } from '../../contracts/env.ts';
import { s3 } from '../s3/client.ts';
import { s3Error } from '../s3/s3-errors.ts';

/** A raw event as it is kept: in the signal's item, or in S3 with its hash. */
export type StoredRaw =
  { kind: 'inline'; text: string } | { kind: 'object'; key: string; versionId: string; sha256: string };

/** Up to this size a raw event lies in its item (architecture, section 2). */
const INLINE_BYTES = 64 * 1_024;

const put = async (text: string): Promise<StoredRaw> => {
  const hash = createHash('sha256').update(text, 'utf8');
  const sha256 = hash.copy().digest('hex');
  const key = `signals/${sha256}.json`;
  const { VersionId: versionId = 'null' } = await s3().send(
    new PutObjectCommand({
      Bucket: environment(ENV.evidenceBucket),
      Key: key,
      Body: text,
      ContentType: 'application/json',
      ChecksumSHA256: hash.digest('base64'),
    }),
  );
  return { kind: 'object', key, versionId, sha256 };
};

/** Keeps a raw event. Stored by its hash: the same event twice is the same object. Errors: UnavailableError. */
export const storeRaw = async (text: string): Promise<StoredRaw> => {
  if (Buffer.byteLength(text) <= INLINE_BYTES) return { kind: 'inline', text };
  try {
    return await put(text);
  } catch (error) {
    throw s3Error(error);
  }
};

/** The text of an object that storeRaw wrote. Errors: NotFoundError, UnavailableError. */
export const readRawObject = async (key: string, versionId: string): Promise<string> => {
  try {
    const Version = versionId === 'null' ? {} : { VersionId: versionId };
    const { Body } = await s3().send(
      new GetObjectCommand({ Bucket: environment(ENV.evidenceBucket), Key: key, ...Version }),
    );
    return (await Body?.transformToString('utf-8')) ?? '';
  } catch (error) {
    throw s3Error(error);
  }
};
