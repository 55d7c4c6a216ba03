import { denyOlderSessions, denyPrincipal } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

const worldWith = (boundary: string | null) => () =>
  memoryActionWorld(denyPrincipal, {
    target: { kind: 'user', name: 'svc-payments', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:iam::000000000000:user/svc-payments',
      settings: { boundary, aftermath: null },
      context: { lastUsed: null, policies: ['Payments'], takenBy: [] },
    },
    meddled: { boundary: 'arn:aws:iam::000000000000:policy/other', aftermath: null },
    remediated: () => ({ boundary, aftermath: denyOlderSessions('2026-03-01T12:00:00.000Z') }),
  });

containmentActionSuite('deny-principal, in memory', worldWith(null));
containmentActionSuite(
  'deny-principal with a boundary before, in memory',
  worldWith('arn:aws:iam::000000000000:policy/limits'),
);
