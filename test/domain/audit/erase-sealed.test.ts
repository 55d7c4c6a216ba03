import { describe, expect, it, test } from '@jest/globals';
import { eraseSealed } from '../../../domain/audit/index.ts';
import { isPrivilegeId, privilegeId } from '../../../domain/incidents/privilege/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';

const WHY = { ground: 'erasure-request', reference: 'DPO-17' } as const;
const CAUSE = { ...WHY, now: '2026-03-01T10:00:00.000Z' };
type Action = NonNullable<IncidentState['containment']>['actions'][number];

/** A closed incident with one action; `captured` is set from the intent on. */
const closed = (status: Action['status'], isCaptured = true) => ({
  id: 'INC-1',
  status: 'closed',
  containment: {
    round: 1,
    actions: [{ key: '1.1', status, ...(isCaptured ? { captured: { key: 'k' } } : {}) }],
  } as unknown as IncidentState['containment'],
});

describe('erasing a closed incident', () => {
  it.each(['intended', 'verified', 'failed', 'release-intended'] as const)(
    'is refused while a containment is %s: without its content nobody could release it',
    (status) => {
      expect(eraseSealed('incidents', CAUSE)(closed(status))).toEqual({
        kind: 'refused',
        reason: 'incidents/INC-1: a containment is in force (1.1); erased, it could never be released',
      });
    },
  );
  it.each([
    ['released', closed('released')],
    ['never carried out', closed('planned', false)],
    ['none', { id: 'INC-1', status: 'closed' }],
    ["counsel's: it ends with its incident", { id: privilegeId('INC-1') }],
  ])('is recorded when its containment is %s', (_name, state) => {
    expect(eraseSealed('incidents', CAUSE)(state)).toEqual({
      kind: 'event',
      type: 'incidents.sealed-content-erased',
      data: WHY,
    });
  });
});

test('a privileged stream is told from its incident by its id', () => {
  expect([privilegeId('INC-1'), 'INC-1'].map(isPrivilegeId)).toEqual([true, false]);
});

test.each([
  ['incidents', 'INC-1', 'open'],
  ['approvals', 'INC-1-review-1', 'pending'],
  ['regulation', 'INC-1.bank', 'open'],
  ['regulation', 'INC-1.bank.dora-initial', 'open'],
  ['regulation', 'INC-1.bank.dora-initial', 'drafted'],
  ['regulation', 'INC-1.bank.dora-initial', 'approved'],
  ['regulation', 'INC-1.bank.dora-initial', 'handed-over'],
  ['regulation', 'INC-1.bank.dora-initial', 'recorded'],
] as const)('in %s nothing of %s is erased that is %s', (area, id, status) => {
  expect(eraseSealed(area, CAUSE)({ id, status })).toMatchObject({ kind: 'refused' });
  expect(eraseSealed(area, CAUSE)(undefined)).toMatchObject({ kind: 'refused' });
});

test.each([
  ['INC-1.bank', 'closed'],
  ['INC-1.bank.dora-initial', 'received'],
  ['INC-1.bank.dora-initial', 'withdrawn'],
] as const)('of %s, which is %s, everything may be erased', (id, status) => {
  expect(eraseSealed('regulation', CAUSE)({ id, status })).toMatchObject({
    kind: 'event',
    type: 'regulation.sealed-content-erased',
  });
});

test('an open case says that it is why, although its incident is closed', () => {
  expect(eraseSealed('regulation', CAUSE)({ id: 'INC-1.bank', status: 'open' })).toEqual({
    kind: 'refused',
    reason: 'the regulatory case INC-1.bank is open: its content is needed until nothing is owed any more',
  });
});

describe('a legal hold', () => {
  const held = (heldUntil: string) => ({ id: 'INC-1', status: 'closed', heldUntil });
  it('refuses erasure until its end, and names it', () => {
    expect(eraseSealed('incidents', CAUSE)(held('2026-03-01T10:00:00.001Z'))).toEqual({
      kind: 'refused',
      reason: 'incidents/INC-1: under legal hold until 2026-03-01T10:00:00.001Z',
    });
  });
  it('ends by itself', () => {
    expect(eraseSealed('incidents', CAUSE)(held('2026-03-01T10:00:00.000Z'))).toMatchObject({ kind: 'event' });
  });
});
