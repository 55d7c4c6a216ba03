import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDiscardingS3 } from './discarding-s3.ts';
import type { DiscardingS3 } from './discarding-s3.ts';
import { largeContent } from './large-content.ts';

/** What a process of its own said that stored and read back one large piece. Bytes, and milliseconds. */
export type StoredLarge = {
  stored: { sha256: string; bytes: number };
  read: { sha256: string; bytes: number };
  /** How far its memory (resident set) grew at most, over what it took with all code loaded. */
  grownBy: number;
  highest: number;
  storedMs: number;
  received: DiscardingS3['received'];
};

const HEAP_MB = 64;

/** Stores so many bytes with the real adapter, in a process whose heap ends at 64 MB, into an S3 that keeps nothing. */
export const runStoreLarge = async (bytes: number): Promise<StoredLarge> => {
  const s3 = await startDiscardingS3(() => largeContent(bytes));
  const program = join(import.meta.dirname, 'store-large.ts');
  const access = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none', AWS_REGION: 'eu-central-1' };
  const place = { AWS_ENDPOINT_URL: s3.endpoint, EVIDENCE_BUCKET: 'evidence', HOLDFAST_STAGE: 'local' };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${String(HEAP_MB)}`, program, String(bytes)],
      { env: { PATH: process.env['PATH'], ...access, ...place } },
    );
    return { ...(JSON.parse(stdout) as Omit<StoredLarge, 'received'>), received: s3.received };
  } finally {
    await s3.close();
  }
};
