import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand } from '@aws-sdk/client-s3';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { objectLock } from './object-lock.ts';
import { alreadyStored, isMissing, s3Error } from './s3-errors.ts';

const bucket = (): { Bucket: string } => ({ Bucket: environment(ENV.archiveBucket) });

/** Stores a text under lock; what lies there already stays, so doing it twice is harmless. S3 checks the SHA-256. */
const put = async (key: string, text: string, now: string): Promise<'stored' | 'there-already'> => {
  try {
    await s3().send(
      new PutObjectCommand({
        ...bucket(),
        ...objectLock(now),
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

const read = async (key: string): Promise<string | undefined> => {
  try {
    const { Body } = await s3().send(new GetObjectCommand({ ...bucket(), Key: key }));
    return await Body?.transformToString('utf-8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw s3Error(error);
  }
};

const PAGE = 1_000;

/** Names under a prefix in order; `first` stops there. */
const list = async (prefix: string, first = Infinity): Promise<string[]> => {
  const names: string[] = [];
  const pages = paginateListObjectsV2(
    { client: s3(), pageSize: Math.min(first, PAGE) },
    { ...bucket(), Prefix: prefix },
  );
  for await (const { Contents } of pages) {
    names.push(...(Contents ?? []).map(({ Key }) => Key ?? ''));
    if (names.length >= first) break;
  }
  return names;
};

/** The archive bucket, versioned and under Object Lock: copies of events, signed roots, histories of executions. */
export const s3Archive = { put, read, list };
