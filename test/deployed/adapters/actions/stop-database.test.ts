import { randomUUID } from 'node:crypto';
import { expect, jest, test } from '@jest/globals';
import { CreateDBInstanceCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { awsDatabaseSettings } from '../../../../adapters/aws/database-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { settingsPort, stopDatabase } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome, REGION } from '../../support/act-at-home.ts';
import { until } from '../../support/until.ts';

const rds = new RDSClient({});
const breakAfter = breakCalls(RDSClient);
const store = awsDatabaseSettings(actionRole('stop-database'), () => Promise.resolve('2026-03-01T10:00:00.000Z'));
actAtHome();

const statusOf = async (DBInstanceIdentifier: string): Promise<string | undefined> => {
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  return DBInstances[0]?.DBInstanceStatus;
};

const worldOf = async () => {
  const database = `db-${randomUUID()}`;
  await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: database,
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      MasterUsername: 'nobody',
      MasterUserPassword: randomUUID(),
      AllocatedStorage: 20,
    }),
  );
  await until(`${database} to run`, async () => ((await statusOf(database)) === 'available' ? true : undefined));
  const place = { account: ACCOUNT, region: REGION };
  return {
    port: settingsPort(stopDatabase, store),
    target: { database, ...place },
    missing: { database: `${database}-not-there`, ...place },
    settings: async () => ({ status: await statusOf(database) }),
    breakAfter,
  };
};

containmentActionSuite('stop-database, RDS', worldOf);

test('RDS is asked for a snapshot with the stop', async () => {
  const { target } = await worldOf();
  const sent = jest.spyOn(RDSClient.prototype, 'send');
  await store.write(target, { state: 'stopped' });
  expect(sent.mock.calls.map(([command]) => command.input)).toContainEqual({
    DBInstanceIdentifier: target.database,
    DBSnapshotIdentifier: `holdfast-${target.database}-20260301100000000`,
  });
});
