import { expect, test } from '@jest/globals';
import { stopDatabase } from '../../../../../domain/incidents/containment/index.ts';

const CONTEXT = { engine: 'postgres', multiAz: false, cluster: null, replicas: [] };

test.each([
  ['alone', CONTEXT, 0],
  ['with a read replica', { ...CONTEXT, replicas: ['ledger-reader'] }, 1],
  ['in a cluster', { ...CONTEXT, cluster: 'ledgers' }, 1],
])('says that RDS refuses to stop a database %s when it does', (_, context, refusals) => {
  const { goesOn } = stopDatabase.effects({
    v: 1,
    takenAt: '2026-03-01T10:00:00.000Z',
    target: { database: 'ledger' },
    arn: 'arn:aws:rds:eu-central-1:000000000000:db:ledger',
    settings: { state: 'running' },
    context,
  });
  expect(goesOn.filter((line) => line.includes('RDS refuses'))).toHaveLength(refusals);
});
