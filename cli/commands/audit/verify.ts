import type { Command } from 'commander';
import * as z from 'zod/mini';
import { fingerprintOf, verifyExport } from '../../../domain/audit/index.ts';
import type { Trust } from '../../../domain/audit/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { readPinnedKeys } from '../../audit/pinned-keys.ts';
import { readText } from '../../read-input.ts';

type Options = { publicKey?: string; hashesOnly?: boolean };

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

/** The key to believe: the given one, or the pinned one that the file names. */
export const trustFor = (file: unknown, { publicKey, hashesOnly }: Options): Trust => {
  if (hashesOnly === true) return { kind: 'none' };
  if (publicKey !== undefined)
    return { kind: 'pinned', publicKey: readKey(publicKey), from: `--public-key ${publicKey}` };
  const named = z.safeParse(Named, file);
  const fingerprint = named.success ? named.data.key.fingerprint : undefined;
  const pinned = readPinnedKeys().find((key) => key.fingerprint === fingerprint);
  if (pinned === undefined) return { kind: 'from-file' };
  return { kind: 'pinned', publicKey: pinned.publicKey, from: `of ${pinned.source}, pinned in ${pinned.file}` };
};

/** A file that is no JSON has been damaged: that is a finding, not a wrong argument. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const verify = (path: string, options: Options): void => {
  const file = parse(readText(path));
  const found = verifyExport(file, trustFor(file, options));
  const isGood = found.ok && found.trust !== 'from-file';
  if (isGood) console.log(found.summary);
  else
    console.error(
      found.ok
        ? `${found.summary}; give --public-key <pem>, or pin it: holdfast audit pin`
        : `DOES NOT VERIFY: ${found.summary}`,
    );
  process.exitCode = isGood ? 0 : 1;
};

export const addVerify = (audit: Command): void => {
  audit
    .command('verify <file>')
    .description(
      'checks an export without network; exit 1 names the first event that does not hold, or says that no key is pinned',
    )
    .option('--public-key <pem>', 'the public key to believe; default: the pinned key that the file names')
    .option('--hashes-only', 'hashes and links alone; signatures stay unchecked, and the summary says so')
    .action(verify);
};
