import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { findInCustody, MANIFEST_NAME, readManifest, summariseCustody } from '../../../domain/audit/index.ts';
import type { CustodyFinding } from '../../../domain/audit/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { parseJson, trustFor } from '../../audit/trust-for.ts';
import type { TrustOptions } from '../../audit/trust-for.ts';
import { hashFolder } from '../../evidence/hash-folder.ts';
import { readText } from '../../read-input.ts';

const manifestOf = (path: string): string => {
  if (!existsSync(path)) throw new InvalidInputError('path', `${path} does not exist`);
  const file = statSync(path).isDirectory() ? join(path, MANIFEST_NAME) : path;
  if (!existsSync(file)) throw new InvalidInputError('path', `${path} holds no ${MANIFEST_NAME}`);
  return file;
};

const fail = (findings: readonly CustodyFinding[]): void => {
  for (const { file, problem } of findings) console.error(`DOES NOT VERIFY: ${file}: ${problem}`);
  process.exitCode = 1;
};

const verify = async (path: string, options: TrustOptions): Promise<void> => {
  const file = manifestOf(path);
  const text = readText(file);
  const trust = trustFor(parseJson(text), options);
  const read = readManifest(text, trust);
  if ('problem' in read) {
    fail([read]);
    return;
  }
  const findings = findInCustody(read.manifest, await hashFolder(dirname(file)));
  if (findings.length > 0) {
    fail(findings);
    return;
  }
  const summary = summariseCustody(read.manifest, read.fingerprint, trust);
  if (trust.kind === 'pinned') {
    console.log(summary);
    return;
  }
  console.error(`${summary}; give --public-key <pem>, or pin it: holdfast audit pin`);
  process.exitCode = 1;
};

export const addVerify = (evidence: Command): void => {
  evidence
    .command('verify <path>')
    .description('checks a folder (or its manifest.json) without network; exit 1 names every file that does not hold')
    .option('--public-key <pem>', 'the public key to believe; default: the pinned key that the manifest names')
    .action(verify);
};
