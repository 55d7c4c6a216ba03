import {
  CreateBackupCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ListBackupsCommand,
  paginateListTables,
  RestoreTableFromBackupCommand,
} from '@aws-sdk/client-dynamodb';
import type { BackupDetails, BackupSummary } from '@aws-sdk/client-dynamodb';
import type { Backup } from '../../domain/continuity/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { dynamo } from './client.ts';
import { askTables, isGone, isThereAlready } from './table-errors.ts';

const toBackup = (found: BackupSummary | BackupDetails): Backup => ({
  arn: found.BackupArn ?? '',
  name: found.BackupName ?? '',
  createdAt: (found.BackupCreationDateTime ?? new Date(0)).toISOString(),
});

const listBackups = async (table: string): Promise<Backup[]> => {
  const found: Backup[] = [];
  let from: string | undefined;
  do {
    const page = await dynamo().send(
      new ListBackupsCommand({ TableName: table, BackupType: 'USER', ExclusiveStartBackupArn: from }),
    );
    const usable = (page.BackupSummaries ?? []).filter(({ BackupStatus }) => BackupStatus === 'AVAILABLE');
    found.push(...usable.map(toBackup));
    from = page.LastEvaluatedBackupArn;
  } while (from !== undefined);
  return found;
};

const restore = async (backupArn: string, table: string): Promise<void> => {
  const request = { BackupArn: backupArn, TargetTableName: table, BillingModeOverride: 'PAY_PER_REQUEST' } as const;
  try {
    await dynamo().send(new RestoreTableFromBackupCommand(request));
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
};

const drop = async (table: string): Promise<void> => {
  try {
    await dynamo().send(new DeleteTableCommand({ TableName: table }));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

const statusOf = async (table: string): Promise<string> => {
  try {
    const { Table } = await dynamo().send(new DescribeTableCommand({ TableName: table }));
    return Table?.TableStatus ?? 'unknown';
  } catch (error) {
    if (isGone(error)) return 'not there';
    throw error;
  }
};

const tablesNamed = async (prefix: string): Promise<{ name: string; createdAt: string }[]> => {
  const names: string[] = [];
  // Names come in order, after the one given; so the first is the first with the prefix.
  for await (const page of paginateListTables({ client: dynamo() }, { ExclusiveStartTableName: prefix })) {
    const fitting = (page.TableNames ?? []).filter((name) => name.startsWith(prefix));
    names.push(...fitting);
    if (fitting.length < (page.TableNames ?? []).length) break;
  }
  return Promise.all(
    names.map(async (name) => {
      const { Table } = await dynamo().send(new DescribeTableCommand({ TableName: name }));
      return { name, createdAt: (Table?.CreationDateTime ?? new Date(0)).toISOString() };
    }),
  );
};

/** DynamoDB's on-demand backups. Errors: NotFoundError, RefusedError, UnavailableError (in use, throttled: try again). */
export const dynamoBackups = {
  list: (table: string): Promise<Backup[]> => askTables(() => listBackups(table)),

  make: (table: string, name: string): Promise<Backup> =>
    askTables(async () => {
      const { BackupDetails } = await dynamo().send(new CreateBackupCommand({ TableName: table, BackupName: name }));
      if (BackupDetails === undefined) throw new UnavailableError('DynamoDB answered no backup');
      return toBackup(BackupDetails);
    }),

  /** Starts a restore; one that an earlier attempt started is left to go on. */
  restore: (backupArn: string, table: string): Promise<void> => askTables(() => restore(backupArn, table)),

  /** Throws UnavailableError until the table can be read; a new table may not even be listed yet. */
  mustBeReady: async (table: string): Promise<void> => {
    const status = await askTables(() => statusOf(table));
    if (status !== 'ACTIVE') throw new UnavailableError(`the restored table is ${status}`);
  },

  /** Throws UnavailableError while the table is still there. */
  mustBeGone: async (table: string): Promise<void> => {
    const status = await askTables(() => statusOf(table));
    if (status !== 'not there') throw new UnavailableError(`the table is ${status}`);
  },

  /** Deletes a table; one that is gone is gone. Throws UnavailableError while it is still being restored. */
  drop: (table: string): Promise<void> => askTables(() => drop(table)),

  /** Tables whose name begins so, with the service's own time of creation. */
  tablesNamed: (prefix: string) => askTables(() => tablesNamed(prefix)),
};
export type Backups = typeof dynamoBackups;
