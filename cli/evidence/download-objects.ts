import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { s3EvidenceReader } from '../../adapters/s3/evidence-reader.ts';
import { objectPath } from '../../domain/audit/index.ts';
import type { CustodyManifest, ManifestObject } from '../../domain/audit/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';

/** Not there, or not what was collected: an answer of the vault about this object, and no reason to stop. */
const isAboutObject = (error: unknown): error is Error =>
  error instanceof RefusedError || error instanceof NotFoundError;

const download = async (folder: string, object: ManifestObject): Promise<string | undefined> => {
  const file = join(folder, objectPath(object));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await pipeline(s3EvidenceReader().stream(object), createWriteStream(file, { mode: 0o600 }));
    return undefined;
  } catch (error) {
    if (!isAboutObject(error)) throw error;
    rmSync(file, { force: true });
    return `${objectPath(object)}: ${error.message}`;
  }
};

/** Every object of a manifest into the folder, hashed again on its way. Answers what could not be had. */
export const downloadObjects = async (folder: string, { objects }: CustodyManifest): Promise<string[]> => {
  const problems: string[] = [];
  for (const object of objects) {
    const problem = await download(folder, object);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
};
