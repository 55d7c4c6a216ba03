import * as z from 'zod/mini';
import { dynamoManifestStore } from '../../adapters/dynamodb/manifest-store.ts';
import type { ManifestStore } from '../../adapters/dynamodb/manifest-store.ts';
import { readTableItems } from '../../adapters/dynamodb/table-items.ts';
import type { ReadTableItems } from '../../adapters/dynamodb/table-items.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { Backup, compareRestore } from '../../domain/continuity/index.ts';
import type { Comparison } from '../../domain/continuity/index.ts';
import { step } from '../_shared/step.ts';
import { restoredTable, VerificationInput } from '../_shared/verification-step.ts';

const Input = z.extend(VerificationInput, { backup: Backup });

export type RestorePorts = {
  manifests: Pick<ManifestStore, 'find'>;
  readItems: ReadTableItems;
  restoredTable: (input: VerificationInput) => string;
};

/** Holds the restored table against the backup's manifest, or without one against the source's journal events. */
export const compareRestoreStep =
  (ports: RestorePorts) =>
  async (input: z.infer<typeof Input>): Promise<Comparison> => {
    const { rule, backup } = input;
    const restored = await ports.readItems(ports.restoredTable(input));
    const manifest = await ports.manifests.find(backup.arn);
    if (manifest !== undefined) return compareRestore(restored, { kind: 'manifest', manifest });
    const items = await ports.readItems(rule.table);
    return compareRestore(restored, { kind: 'source', items, backupAt: backup.createdAt });
  };

export const handler = step(Input, () =>
  compareRestoreStep({
    manifests: dynamoManifestStore(environment(ENV.continuityTable)),
    readItems: readTableItems,
    restoredTable,
  }),
);
