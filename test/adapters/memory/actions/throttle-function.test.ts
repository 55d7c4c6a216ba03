import { throttleFunction } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

const worldWith = (reservedConcurrency: number | null) => () =>
  memoryActionWorld(throttleFunction, {
    target: { function: 'payments-import', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:lambda:eu-central-1:000000000000:function:payments-import',
      settings: { reservedConcurrency },
      context: { role: 'arn:aws:iam::000000000000:role/payments-import', runtime: 'nodejs24.x', sources: [] },
    },
    meddled: { reservedConcurrency: 7 },
  });

containmentActionSuite('throttle-function, in memory', worldWith(null));
containmentActionSuite('throttle-function with reserved concurrency, in memory', worldWith(5));
