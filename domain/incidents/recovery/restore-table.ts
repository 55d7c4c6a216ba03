import { compareRestore } from '../../continuity/index.ts';
import type { Backup, Manifest, TableItem } from '../../continuity/index.ts';
import { NotFoundError } from '../../shared/errors.ts';
import type { Prepared } from './recovery-state.ts';
import type { LookAtSteps, RunbookAction, RunbookLook } from './runbook-action.ts';

/** Port: the backups of tables. Errors: NotFoundError, RefusedError, UnavailableError (in use, throttled, not ready). */
export interface TableBackups {
  list(table: string): Promise<Backup[]>;
  restore(backupArn: string, table: string): Promise<void>;
  drop(table: string): Promise<void>;
}
/** Port: reads tables. */
export interface RestoredTables {
  mustBeReady(table: string): Promise<void>;
  mustBeGone(table: string): Promise<void>;
}

/** The beginning of every restored table's name; Holdfast may write and delete no others. */
export const RESTORED_PREFIX = 'recovered-';

/** DynamoDB takes names of 3 to 255 characters. */
const MOST_CHARACTERS = 255;

/** A table's ARN, and not that of its index or stream. */
const TABLE_ARN = /^arn:[^:]+:dynamodb:[^:]+:\d{12}:table\/(?<table>[^/]+)$/;
const TABLE_NAME = /^[\w.-]+$/;

/** The table, and how the ARNs of its backups begin: one of the same name elsewhere is another table. */
const tableOf = (resource: string): { table: string; backupsOf: string } => {
  const table = TABLE_ARN.exec(resource)?.groups?.['table'];
  if (table !== undefined) return { table, backupsOf: `${resource}/backup/` };
  if (!TABLE_NAME.test(resource)) throw new NotFoundError(`${resource} is no table`);
  return { table: resource, backupsOf: 'arn:' };
};

const partOf = (prepared: Prepared, name: string): string => {
  const part = prepared[name];
  if (part === undefined) throw new NotFoundError(`the step settled on no ${name}`);
  return part;
};

/** Restores the newest backup from before the harm into a table of its own: what was harmed stays as evidence. */
export const restoreTable = (backups: TableBackups): RunbookAction => ({
  prepare: async ({ incidentId, key, attempt, resource, before }) => {
    const { table, backupsOf } = tableOf(resource);
    const clean = (await backups.list(table)).filter(
      ({ arn, createdAt }) => arn.startsWith(backupsOf) && createdAt < before,
    );
    const newest = clean.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
    if (newest === undefined) throw new NotFoundError(`there is no backup of ${table} from before ${before}`);
    const restored = `${RESTORED_PREFIX}${incidentId}-${key}-${String(attempt)}-${table}`.slice(0, MOST_CHARACTERS);
    return { backup: newest.arn, backupOf: newest.createdAt, restoredTable: restored };
  },
  act: (prepared) => backups.restore(partOf(prepared, 'backup'), partOf(prepared, 'restoredTable')),
  undo: (prepared) => backups.drop(partOf(prepared, 'restoredTable')),
});

export const lookAtRestore = (tables: RestoredTables): RunbookLook => ({
  isDone: async (prepared) => {
    const table = partOf(prepared, 'restoredTable');
    await tables.mustBeReady(table);
    return `${table} can be read.`;
  },
  isUndone: (prepared) => tables.mustBeGone(partOf(prepared, 'restoredTable')),
});

/** Port: what a restored table holds, and what its backup must hold. */
export interface RestoreProof {
  items(table: string): Promise<readonly TableItem[]>;
  manifest(backupArn: string): Promise<Manifest | undefined>;
}

/** Holds what was restored against the backup's manifest. Without one nothing is proven, and that is red. */
export const restoredDataEqual =
  (proof: RestoreProof): LookAtSteps =>
  async (prepared) => {
    const restores = prepared.filter((one) => one['restoredTable'] !== undefined);
    const restore = restores.at(-1);
    if (restore === undefined) return { isGreen: false, saw: 'No step before it restored a table.' };
    const manifest = await proof.manifest(partOf(restore, 'backup'));
    if (manifest === undefined)
      return { isGreen: false, saw: 'The backup has no manifest that says what it must hold.' };
    const found = compareRestore(await proof.items(partOf(restore, 'restoredTable')), { kind: 'manifest', manifest });
    return found.kind === 'same'
      ? { isGreen: true, saw: `${String(found.restored.count)} items equal what was backed up.` }
      : { isGreen: false, saw: `${found.reason}.` };
  };
