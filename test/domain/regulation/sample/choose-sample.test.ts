import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import { chooseSample, readQuarter, samplePopulation } from '../../../../domain/regulation/sample/index.ts';
import { caseOf, decided, verdict } from '../case-under-test.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `INC-2026-${1000 + index}.bank`);

describe('the sample of a quarter', () => {
  test.each([
    [0, 0],
    [3, 3],
    [5, 5],
    [6, 5],
    [50, 5],
    [51, 6],
    [1000, 100],
  ])('of %i cases draws %i', (count, drawn) => {
    expect(chooseSample('2026-Q4', ids(count))).toHaveLength(drawn);
  });

  it('is the same whoever draws, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids(80), { minLength: 80 }), (shuffled) => {
        expect(chooseSample('2026-Q4', shuffled)).toEqual(chooseSample('2026-Q4', ids(80)));
      }),
      { numRuns: 20 },
    );
  });

  it('is another one in another quarter', () => {
    expect(chooseSample('2026-Q3', ids(200))).not.toEqual(chooseSample('2026-Q4', ids(200)));
  });
});

test.each([
  ['2026-Q1', '2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
  ['2026-Q4', '2026-10-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('%s goes from %s to before %s', (name, from, to) => {
  expect(readQuarter(name)).toEqual({ name, from, to });
});

test.each(['2026-Q5', '2026', 'Q1', '2026-Q0'])('%s is no quarter', (name) => {
  expect(() => readQuarter(name)).toThrow(/^quarter: /);
});

const classified = (major: boolean) => ({
  classification: { ...decided('compliance-1'), major, criteria: [], isLate: false },
});

test.each<[string, Partial<CaseState>, number]>([
  ['one that nobody held major', { verdict: verdict(false) }, 1],
  ['one that a person held not major', { verdict: verdict(true), ...classified(false) }, 1],
  ['a dismissed one', { incidentStatus: 'dismissed' }, 1],
  ['a reclassified one', { ...classified(true), reclassified: decided('ciso-1') }, 1],
  ['a major one', classified(true), 0],
  ['one whose answer is still owed', { verdict: verdict(true) }, 0],
  ['one of the quarter before', { detectedAt: '2025-12-31T23:59:59.999Z' }, 0],
  ['one of the quarter after', { detectedAt: '2026-04-01T00:00:00.000Z' }, 0],
])('%s may be drawn, or not', (_what, state, counted) => {
  expect(samplePopulation([caseOf(state)], readQuarter('2026-Q1'))).toHaveLength(counted);
});
