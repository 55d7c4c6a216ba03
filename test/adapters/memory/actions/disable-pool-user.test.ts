import { disablePoolUser } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

containmentActionSuite('disable-pool-user, in memory', () =>
  memoryActionWorld(disablePoolUser, {
    target: { pool: 'eu-central-1_x', user: 'customer-1', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:cognito-idp:eu-central-1:000000000000:userpool/eu-central-1_x',
      settings: { enabled: true },
      context: { status: 'CONFIRMED', groups: [], factors: [] },
    },
  }),
);
