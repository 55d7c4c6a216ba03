import type { Area } from '../../../contracts/areas.ts';
import type { BackupsConfig } from '../../../contracts/config/backups.ts';
import type { BackupRule } from './backup.ts';

/** What an execution is asked for: nothing (all that is configured), or one table by hand. */
export type VerificationRequest = { table?: string | undefined; make?: boolean | undefined };

/**
 * Whose backups to verify in this stage. A table named by hand keeps its configured rule; one that is not configured is
 * only backed up when the caller says so, and its backup may have any age.
 */
export const chooseTables = (
  { areas, tables }: BackupsConfig,
  { table, make }: VerificationRequest,
  at: { stage: string; tableOf: (area: Area) => string },
): BackupRule[] => {
  const configured = [
    ...areas.map(({ area, ...rule }) => ({ table: at.tableOf(area), ...rule })),
    ...tables.filter(({ stages }) => stages.includes(at.stage)).map(({ stages: _, ...rule }) => rule),
  ];
  if (table === undefined) return configured;
  const known = configured.find((rule) => rule.table === table);
  return [{ ...(known ?? { table, maxAgeDays: null }), make: make ?? known?.make ?? false }];
};
