import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { s3Error } from './s3-errors.ts';

/** A raw event that lies in S3, with its hash. */
export type RawObject = { kind: 'object'; key: string; versionId: string; sha256: string };

const put = async (text: string): Promise<RawObject> => {
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

/** Stores a raw event under its hash: the same event twice is the same object. Errors: UnavailableError. */
export const storeRawObject = async (text: string): Promise<RawObject> => {
  try {
    return await put(text);
  } catch (error) {
    throw s3Error(error);
  }
};

/** The text of an object that storeRawObject wrote. Errors: NotFoundError, UnavailableError. */
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
