import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import type { Backups } from '../../adapters/dynamodb/backups.ts';
import { dynamoManifestStore } from '../../adapters/dynamodb/manifest-store.ts';
import type { ManifestStore } from '../../adapters/dynamodb/manifest-store.ts';
import { readTableItems } from '../../adapters/dynamodb/table-items.ts';
import type { ReadTableItems } from '../../adapters/dynamodb/table-items.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseBackup, drawManifest } from '../../domain/continuity/index.ts';
import type { Backup } from '../../domain/continuity/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { VerificationInput } from '../_shared/verification-step.ts';

export type BackupPorts = {
  backups: Pick<Backups, 'list' | 'make'>;
  manifests: Pick<ManifestStore, 'keep'>;
  readItems: ReadTableItems;
};

/** Makes a backup between two full reads of the table, and keeps what it must hold. */
const makeBackup = async (
  { backups, manifests, readItems }: BackupPorts,
  table: string,
  now: string,
): Promise<Backup> => {
  const before = await readItems(table);
  const backup = await backups.make(table, `holdfast-${now.slice(0, 19).replace(/\D/g, '')}`);
  const manifest = drawManifest(before, await readItems(table));
  if (manifest !== undefined) await manifests.keep(backup.arn, manifest);
  return backup;
};

/** The newest backup, or a new one where the rule says so. Throws NotFoundError when there is nothing to verify. */
export const prepareBackupStep =
  (ports: BackupPorts) =>
  async ({ rule }: VerificationInput, { now }: Invocation): Promise<Backup> => {
    const choice = chooseBackup(await ports.backups.list(rule.table), rule, now);
    if (choice.kind === 'none') throw new NotFoundError(choice.reason);
    return choice.kind === 'use' ? choice.backup : makeBackup(ports, rule.table, now);
  };

export const handler = step(VerificationInput, () =>
  prepareBackupStep({
    backups: dynamoBackups,
    manifests: dynamoManifestStore(environment(ENV.continuityTable)),
    readItems: readTableItems,
  }),
);
