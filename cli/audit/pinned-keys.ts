import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { fingerprintOf } from '../../domain/audit/index.ts';
import { root } from '../../local/paths.ts';

const Pinned = z.object({ source: z.string(), fingerprint: z.string(), publicKey: z.string(), pinnedAt: z.string() });
const Store = z.object({ keys: z.array(Pinned) });
/** A public key that somebody decided to believe, and the KMS key it came from. */
export type PinnedKey = z.infer<typeof Pinned>;

/** Keys of real deployments belong to the person, those of the local cloud to this folder; HOLDFAST_TRUSTED_KEYS names another file. */
const files = () => {
  const named = process.env['HOLDFAST_TRUSTED_KEYS'];
  const home = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return {
    person: named ?? join(home, 'holdfast', 'trusted-keys.json'),
    local: named ?? join(root, '.local', 'trusted-keys.json'),
  };
};

const read = (file: string): PinnedKey[] =>
  existsSync(file) ? Store.parse(JSON.parse(readFileSync(file, 'utf8'))).keys : [];

/** Every pinned key, and the file that holds it. */
export const readPinnedKeys = (): (PinnedKey & { file: string })[] =>
  [...new Set(Object.values(files()))].flatMap((file) => read(file).map((key) => ({ ...key, file })));

/** Pins a key. Answers what happened: a key that replaces another of the same source is named, because it should alarm. */
export const pinKey = (
  { source, publicKey }: Pick<PinnedKey, 'source' | 'publicKey'>,
  isLocal: boolean,
): { kind: 'pinned' | 'already' | 'replaced'; file: string; fingerprint: string } => {
  const file = isLocal ? files().local : files().person;
  const keys = read(file);
  const fingerprint = fingerprintOf(publicKey);
  const before = keys.find((key) => key.source === source);
  if (before?.fingerprint === fingerprint) return { kind: 'already', file, fingerprint };
  const pinned = { source, fingerprint, publicKey, pinnedAt: new Date().toISOString() };
  mkdirSync(dirname(file), { recursive: true });
  const rest = keys.filter((key) => key.source !== source);
  writeFileSync(file, `${JSON.stringify({ keys: [...rest, pinned] }, undefined, 2)}\n`, { mode: 0o600 });
  return { kind: before === undefined ? 'pinned' : 'replaced', file, fingerprint };
};
