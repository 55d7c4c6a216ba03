import { revokeSessions } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

const worldWith = (revocation: string | null) => () =>
  memoryActionWorld(revokeSessions, {
    target: { kind: 'role', name: 'payments-worker', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:iam::000000000000:role/payments-worker',
      settings: { revocation },
      context: { lastUsed: null, policies: [], takenBy: ['lambda.amazonaws.com'] },
    },
    meddled: { revocation: '{}' },
    // Sessions from before the act are still alive two hours later.
    remediated: (_, held) => held,
  });

containmentActionSuite('revoke-sessions, in memory', worldWith(null));
containmentActionSuite('revoke-sessions revoked before, in memory', worldWith('{"Version":"2012-10-17"}'));
