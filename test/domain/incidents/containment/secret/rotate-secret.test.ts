import { expect, it, test } from '@jest/globals';
import { isNewVersion, rotateSecret } from '../../../../../domain/incidents/containment/index.ts';

const ACTED = '2026-03-01T10:00:00.000Z';
const LEAKED = '0198a1f2-0000-4000-8000-000000000001';
const BEFORE = { current: LEAKED, previous: 'older', kept: null };

const capturedWith = (rotation: string | null) => ({
  v: 1 as const,
  takenAt: ACTED,
  target: { secret: 'payments/db' },
  arn: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:payments/db-AbCdEf',
  settings: BEFORE,
  context: { rotation, lastUsed: null, lastChanged: null },
});
const HELD = rotateSecret.contained(BEFORE, ACTED, capturedWith(null));

it('makes one new version, however often it is asked, and keeps the others for the way back', () => {
  expect(rotateSecret.contained(BEFORE, ACTED, capturedWith(null))).toEqual(HELD);
  expect(HELD).toEqual({ current: HELD.current, previous: LEAKED, kept: 'older' });
  expect(isNewVersion(HELD.current)).toBe(true);
  expect(isNewVersion(LEAKED)).toBe(false);
});

test.each([LEAKED, 'v1', HELD.current])('names the version made of %s as Secrets Manager takes it', (current) => {
  const made = rotateSecret.contained({ ...BEFORE, current }, '2026-03-02T10:00:00.000Z', capturedWith(null)).current;
  expect(made).toMatch(/^[A-Za-z0-9-]{32,64}$/);
  expect(made).not.toBe(HELD.current);
});

const FUNCTION = 'arn:aws:lambda:eu-central-1:000000000000:function:SecretsManagerPayments';
const STAYS = { current: HELD.current, kept: null };

test.each([
  ['puts the former version back', null, 'false-positive', BEFORE],
  [
    'leaves what its function rotated: the former opens nothing',
    FUNCTION,
    'false-positive',
    { ...STAYS, previous: LEAKED },
  ],
  ['never gives the leaked version back', null, 'remediated', { ...STAYS, previous: null }],
  ['never gives the leaked version back, rotated or not', FUNCTION, 'remediated', { ...STAYS, previous: null }],
] as const)('%s', (_, rotation, reason, after) => {
  const act = { captured: capturedWith(rotation), occurredAt: ACTED, now: '2026-03-01T12:00:00.000Z' };
  expect(rotateSecret.released?.(BEFORE, reason, act)).toEqual(after);
});

test.each([
  [null, 'wherever it opens something'],
  [FUNCTION, 'its rotation function changes the value'],
])('says what the leaked value still opens (rotated by %s)', (rotation, words) => {
  expect(rotateSecret.effects(capturedWith(rotation)).goesOn.join(' ')).toContain(words);
});
