import { expect, it, test } from '@jest/globals';
import { denyBefore, deniedUntil, revokeSessions } from '../../../../../domain/incidents/containment/index.ts';

const ACTED = '2026-03-01T10:00:00.000Z';
const BEFORE = { revocation: null };
const CAPTURED = {
  v: 1 as const,
  takenAt: ACTED,
  target: { kind: 'role', name: 'worker' },
  arn: 'arn:aws:iam::000000000000:role/worker',
  settings: BEFORE,
  context: { lastUsed: null, policies: [], takenBy: [] },
};
const HELD = revokeSessions.contained(BEFORE, ACTED, CAPTURED);

it('denies by the time a session was issued, and only that', () => {
  const { Statement } = JSON.parse(HELD.revocation ?? '') as { Statement: unknown[] };
  expect(Statement).toMatchObject([
    { Effect: 'Deny', Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-03-01T10:01:00Z' } } },
  ]);
});

test.each([
  ['a false positive falls at once', 'false-positive', '2026-03-01T10:05:00.000Z', BEFORE],
  ['remediated, it stays while an older session may live', 'remediated', '2026-03-02T22:00:59.999Z', HELD],
  ['remediated, it falls when the last has expired', 'remediated', deniedUntil(ACTED), BEFORE],
] as const)('%s', (_, reason, now, after) => {
  expect(revokeSessions.released?.(BEFORE, reason, { captured: CAPTURED, occurredAt: ACTED, now })).toEqual(after);
});

test.each([
  [null, 'none'],
  [HELD.revocation, denyBefore(ACTED)],
  ['{}', 'another policy'],
])('proves by the moment in the policy: %s', (revocation, sessionsDeniedBefore) => {
  expect(revokeSessions.proof({ revocation })).toEqual({ sessionsDeniedBefore });
});

test.each([
  ['ec2.amazonaws.com', 1],
  ['lambda.amazonaws.com', 1],
  ['arn:aws:iam::000000000000:root', 0],
])('says what keeps old credentials of a role taken by %s', (taker, count) => {
  const context = { ...CAPTURED.context, takenBy: [taker] };
  const { stops } = revokeSessions.effects({ ...CAPTURED, context });
  expect(stops.filter((line) => line.includes(taker))).toHaveLength(count);
});
