import { rotateSecret } from '../../../../domain/incidents/containment/index.ts';
import type { SecretSettings } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

const worldWith = (settings: SecretSettings) => () =>
  memoryActionWorld(rotateSecret, {
    target: { secret: 'payments/db', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:payments/db-AbCdEf',
      settings,
      context: { rotation: null, lastUsed: null, lastChanged: null },
    },
    meddled: { ...settings, current: 'somebody-elses' },
    remediated: (_, held) => ({ ...(held as SecretSettings), previous: null, kept: null }),
  });

containmentActionSuite('rotate-secret, in memory', worldWith({ current: 'second', previous: 'first', kept: null }));
containmentActionSuite(
  'rotate-secret of one version, in memory',
  worldWith({ current: 'first', previous: null, kept: null }),
);
