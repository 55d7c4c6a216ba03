import { createReadStream, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { measureContent } from '../../adapters/s3/hash-content.ts';
import { MANIFEST_NAME } from '../../domain/audit/index.ts';
import type { FoundFiles } from '../../domain/audit/index.ts';

/** SHA-256 and length of every file in the folder but the manifest, by path with slashes. Files are read as streams. */
export const hashFolder = async (folder: string): Promise<FoundFiles> => {
  const found = new Map<string, { sha256: string; bytes: number }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    if (entry.isDirectory() || name === MANIFEST_NAME) continue;
    found.set(name, await measureContent(createReadStream(file)));
  }
  return found;
};
