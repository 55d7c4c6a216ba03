import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { objectLock } from './object-lock.ts';
import { alreadyStored, s3Error } from './s3-errors.ts';

/**
 * Stores a text in the archive bucket, locked from `now` on. What lies there already stays, so doing it twice is harmless.
 * S3 checks the SHA-256 on arrival.
 */
export const storeLocked = async (key: string, text: string, now: string): Promise<'stored' | 'there-already'> => {
  try {
    await s3().send(
      new PutObjectCommand({
        ...objectLock(now),
        Bucket: environment(ENV.archiveBucket),
        Key: key,
        Body: text,
        ContentType: 'application/json',
        ChecksumAlgorithm: 'SHA256',
        IfNoneMatch: '*',
      }),
    );
    return 'stored';
  } catch (error) {
    if (alreadyStored(error)) return 'there-already';
    throw s3Error(error);
  }
};
