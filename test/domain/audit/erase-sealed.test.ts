import { describe, expect, it, test } from '@jest/globals';
import { eraseSealed } from '../../../domain/audit/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';

const CAUSE = { ground: 'erasure-request', reference: 'DPO-17' } as const;
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
  ])('is recorded when its containment is %s', (_name, state) => {
    expect(eraseSealed('incidents', CAUSE)(state)).toEqual({
      kind: 'event',
      type: 'incidents.sealed-content-erased',
      data: CAUSE,
    });
  });
});

test.each([
  ['incidents', 'open'],
  ['approvals', 'pending'],
  ['regulation', 'drafted'],
] as const)('in %s nothing is erased that is %s', (area, status) => {
  expect(eraseSealed(area, CAUSE)({ id: 'a', status })).toMatchObject({ kind: 'refused' });
  expect(eraseSealed(area, CAUSE)(undefined)).toMatchObject({ kind: 'refused' });
});
