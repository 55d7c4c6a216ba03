import { Readable } from 'node:stream';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { s3 } from './client.ts';
import { s3Error } from './s3-errors.ts';

/** Which version of which object. */
export type ObjectVersion = { Bucket: string; Key: string; VersionId: string };

const open = async (version: ObjectVersion): Promise<Readable> => {
  const { Body } = await s3().send(new GetObjectCommand(version));
  if (!(Body instanceof Readable)) throw new UnavailableError(`S3: ${version.Key} came without a body`);
  return Body;
};

/** The bytes of an object as they come; it never lies in memory whole. Errors: NotFoundError, UnavailableError. */
export async function* streamObject(version: ObjectVersion): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await open(version)) if (chunk instanceof Uint8Array) yield chunk;
  } catch (error) {
    throw s3Error(error);
  }
}
