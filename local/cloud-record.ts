import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { recordOf, root } from './paths.ts';

const Record = z.object({ pid: z.number(), port: z.number(), persist: z.boolean(), emulator: z.string() });
/** A started instance: its process, its port, and which emulator (with our corrections) it runs. */
export type CloudRecord = z.infer<typeof Record>;

/** What stands in `.local/<name>/cloud.json`; undefined when there is none or it is not readable. */
export function readRecord(name: string): CloudRecord | undefined {
  const file = recordOf(name);
  if (!existsSync(file)) return undefined;
  try {
    return Record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRecord(name: string, record: CloudRecord): void {
  mkdirSync(dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), `${JSON.stringify(record)}\n`);
}

export const removeRecord = (name: string): void => rmSync(recordOf(name), { force: true });

/** Changes with the pinned emulator and with our corrections: a running one of before is replaced. */
export function emulatorHash(): string {
  const hash = createHash('sha256');
  for (const file of ['requirements.txt', ...globSync('local/ministack/*.py', { cwd: root }).sort()])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
