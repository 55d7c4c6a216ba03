import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import {
  CreateBackupCommand,
  CreateTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import { STATE_KEY } from '../../../contracts/keys.ts';
import { manifestKey } from '../../../contracts/limb-keys.ts';
import { temporaryPrefix } from '../../../domain/continuity/index.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { incidentAbout, journalOf, openIncidentsAbout, tableOf } from '../support/resources.ts';
import { runWorkflow } from '../support/workflows.ts';
import { eventsOf } from '../support/incidents.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

/** A table of the bank with twenty accounts. */
const makeTable = async (): Promise<string> => {
  const TableName = `ledger-${randomUUID().slice(0, 8)}`;
  await dynamo().send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'account', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'account', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  for (let account = 0; account < 20; account += 1) await putAccount(TableName, account, 100);
  return TableName;
};

const putAccount = async (TableName: string, account: number, balance: number): Promise<void> => {
  const Item = { account: { S: `account-${account}` }, balance: { N: String(balance) }, tags: { SS: ['b', 'a'] } };
  await dynamo().send(new PutItemCommand({ TableName, Item }));
};

/** A newer backup that should hold what the older one held, and does not. */
const tamper = async (table: string, backupArn: unknown): Promise<void> => {
  const manifests = tableOf(app, 'continuity');
  const key = (arn: string) => ({ pk: { S: manifestKey(arn) }, sk: { S: STATE_KEY } });
  const { Item } = await dynamo().send(new GetItemCommand({ TableName: manifests, Key: key(String(backupArn)) }));
  await putAccount(table, 7, 1_000_000);
  const { BackupDetails } = await dynamo().send(new CreateBackupCommand({ TableName: table, BackupName: 'tampered' }));
  await dynamo().send(
    new PutItemCommand({ TableName: manifests, Item: { ...Item, ...key(BackupDetails?.BackupArn ?? '') } }),
  );
};

const verify = async (request: object): Promise<unknown> => {
  const { status, output } = await runWorkflow(app, 'verify-backup', request);
  expect(status).toBe('SUCCEEDED');
  return (output as { results: unknown[] }).results[0];
};
const temporaryTables = async (): Promise<string[]> => {
  const { TableNames } = await dynamo().send(
    new ListTablesCommand({ ExclusiveStartTableName: temporaryPrefix('local') }),
  );
  return (TableNames ?? []).filter((name) => name.startsWith(temporaryPrefix('local')));
};

it('a tampered restore gives a red verification and one incident, and no temporary table stays', async () => {
  const table = await makeTable();
  expect(await verify({ table, make: true })).toMatchObject({ table, round: 1, status: 'passed' });
  const [, passed] = await journalOf(app, 'continuity', `backup-${table}`);
  expect(passed?.data['restored']).toMatchObject({ count: 20 });

  await tamper(table, (passed?.data['backup'] as { arn: string }).arn);
  expect(await verify({ table })).toMatchObject({ round: 2, status: 'failed' });
  expect(await verify({ table })).toMatchObject({ round: 3, status: 'failed' });
  const incident = await incidentAbout(app, table);
  expect(incident).toMatchObject({ findingType: 'Holdfast:Backup/NotRestorable', isActive: true });
  const journal = await journalOf(app, 'continuity', `backup-${table}`);
  expect(journal.map(({ type }) => type.slice('continuity.verification-'.length))).toEqual([
    'started',
    'passed',
    'started',
    'failed',
    'started',
    'failed',
  ]);
  expect(journal[3]?.data['reason']).toBe('the contents of restored items differ from what was backed up');
  expect(await openIncidentsAbout(app, table)).toHaveLength(1);
  expect(await temporaryTables()).toEqual([]);
});

it('a table without a backup is red, and one made is green and ends the incident’s activity', async () => {
  const table = await makeTable();
  expect(await verify({ table })).toMatchObject({ status: 'failed', reason: 'there is no backup' });
  const incident = await incidentAbout(app, table);
  expect(await verify({ table, make: true })).toMatchObject({ round: 2, status: 'passed' });
  await until('the incident to hear of it', async () =>
    (await eventsOf(incident.id)).some(({ type }) => type === 'incidents.service-recovered'),
  );
  expect(await temporaryTables()).toEqual([]);
});
