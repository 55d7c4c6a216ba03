import { stopDatabase } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

containmentActionSuite('stop-database, in memory', () =>
  memoryActionWorld(stopDatabase, {
    target: { database: 'ledger', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:rds:eu-central-1:000000000000:db:ledger',
      settings: { state: 'running' },
      context: { engine: 'postgres', multiAz: true, cluster: null, replicas: [] },
    },
  }),
);
