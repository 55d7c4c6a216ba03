import * as z from 'zod/mini';
import { fingerprintOf } from '../../domain/audit/index.ts';
import type { Trust } from '../../domain/audit/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { readText } from '../read-input.ts';
import { readPinnedKeys } from './pinned-keys.ts';

/** What a person says about whom to believe. */
export type TrustOptions = { publicKey?: string; hashesOnly?: boolean };

const Named = z.object({ key: z.object({ fingerprint: z.string() }) });

const readKey = (file: string): string => {
  const publicKey = readText(file);
  try {
    fingerprintOf(publicKey);
    return publicKey;
  } catch {
    throw new InvalidInputError('--public-key', `${file} holds no public key in PEM`);
  }
};

/** A file that is no JSON has been damaged: that is a finding, not a wrong argument. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The key to believe: the given one, or the pinned one that the file names. */
export const trustFor = (file: unknown, { publicKey, hashesOnly }: TrustOptions): Trust => {
  if (hashesOnly === true) return { kind: 'none' };
  if (publicKey !== undefined)
    return { kind: 'pinned', publicKey: readKey(publicKey), from: `--public-key ${publicKey}` };
  const named = z.safeParse(Named, file);
  const fingerprint = named.success ? named.data.key.fingerprint : undefined;
  const pinned = readPinnedKeys().find((key) => key.fingerprint === fingerprint);
  if (pinned === undefined) return { kind: 'from-file' };
  return { kind: 'pinned', publicKey: pinned.publicKey, from: `of ${pinned.source}, pinned in ${pinned.file}` };
};
