import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readPublicKey } from '../../../adapters/aws/signing-key.ts';
import {
  CustodyManifest,
  fingerprintOf,
  MANIFEST_NAME,
  Signed,
  writeCustodyFile,
} from '../../../domain/audit/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { pinAtFirst } from '../../audit/pin-at-first.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { downloadObjects } from '../../evidence/download-objects.ts';

type Options = { out: string; by: string; reason: string; recipient?: string };

/** An export stands alone: what lies there already would look like a part of it. */
const emptyFolder = (out: string): void => {
  if (existsSync(out) && readdirSync(out).length > 0) throw new InvalidInputError('--out', `${out} is not empty`);
  mkdirSync(out, { recursive: true, mode: 0o700 });
};

const exportEvidence = async (incidentId: string, { out, by, ...cause }: Options, command: Command): Promise<void> => {
  emptyFolder(out);
  const deployment = await connect(command);
  const input = { incidentId, personId: by, ...cause };
  const signed = Signed.parse(await invoke(deployment.stage, 'incidents', 'export-evidence', input));
  const publicKey = await readPublicKey();
  const key = { fingerprint: fingerprintOf(publicKey), publicKey };
  pinAtFirst(deployment, key);
  const text = writeCustodyFile({ format: 'holdfast-custody-manifest', v: 1, key, manifest: signed });
  writeFileSync(join(out, MANIFEST_NAME), text, { mode: 0o600 });
  const manifest = CustodyManifest.parse(JSON.parse(signed.statement));
  const problems = await downloadObjects(out, manifest);
  for (const problem of problems) console.error(problem);
  console.error(`wrote ${String(manifest.objects.length - problems.length)} objects and ${MANIFEST_NAME} to ${out}`);
  if (problems.length > 0) process.exitCode = 1;
};

export const addExport = (evidence: Command): void => {
  evidence
    .command('export <incident>')
    .description('re-hashes all evidence of an incident and writes it to a folder with a signed custody manifest')
    .requiredOption('--out <folder>', 'an empty or new folder')
    .requiredOption('--by <person>', 'directory id of who takes it')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .option('--recipient <text>', 'whom it is handed over to, e.g. an authority; the manifest is the receipt; sealed')
    .action(exportEvidence);
};
