import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { isMissing, s3Error } from './s3-errors.ts';

const bucket = (): { Bucket: string } => ({ Bucket: environment(ENV.archiveBucket) });

/** What lies in the archive under a name; undefined when nothing does. */
export const readArchived = async (key: string): Promise<string | undefined> => {
  try {
    const { Body } = await s3().send(new GetObjectCommand({ ...bucket(), Key: key }));
    return await Body?.transformToString('utf-8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw s3Error(error);
  }
};

const PAGE = 1_000;

/** Names under a prefix in their order; with `first` no more than a page of so many. */
export const listArchived = async (prefix: string, first?: number): Promise<string[]> => {
  const names: string[] = [];
  const pages = paginateListObjectsV2({ client: s3(), pageSize: first ?? PAGE }, { ...bucket(), Prefix: prefix });
  for await (const { Contents } of pages) {
    names.push(...(Contents ?? []).map(({ Key }) => Key ?? ''));
    if (first !== undefined) break;
  }
  return names;
};
