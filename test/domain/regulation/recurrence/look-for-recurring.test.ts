import { describe, expect, it, test } from '@jest/globals';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { readRegulationSettings } from '../../../../adapters/config/regulation.ts';
import type { Entity } from '../../../../contracts/config/entities.ts';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import {
  lookForRecurring,
  mustLookForRecurring,
  recurrencePeriod,
  recurrencePopulation,
} from '../../../../domain/regulation/recurrence/index.ts';
import { canonicalJson } from '../../../../domain/shared/journal/index.ts';
import { actual, caseOf, decided, verdict } from '../case-under-test.ts';

const bank = (changed: Partial<Entity> = {}): Entity => {
  const found = readEntities().find(({ id }) => id === 'bank');
  if (found === undefined) throw new Error('no bank');
  return { ...found, ...changed };
};

test.each([
  ['2026-12-01T05:00:00.000Z', '2026-12', '2026-05-01T00:00:00.000Z'],
  ['2026-03-01T05:00:00.000Z', '2026-03', '2025-08-01T00:00:00.000Z'],
  ['2026-03-31T05:00:00.000Z', '2026-03', '2025-08-01T00:00:00.000Z'],
])('at %s, the look of %s goes back to %s', (now, month, since) => {
  expect(recurrencePeriod(now)).toEqual({ month, since });
});

test.each<[string, Partial<Entity>, boolean]>([
  ['a bank', {}, true],
  ['a micro-enterprise', { microenterprise: true }, false],
  ['an entity of Article 16', { article16: true }, false],
  ['a group company outside DORA', { regime: 'nis2' }, false],
])('%s has to look, or not', (_who, changed, must) => {
  expect(mustLookForRecurring(bank(changed))).toBe(must);
});

const classified = (major: boolean) => ({
  classification: { ...decided('compliance-1'), major, criteria: [], isLate: false },
});
const recurrence = {
  rootCause: 'full-disk',
  cases: [],
  count: 2,
  firstOccurredAt: '2026-02-02T08:00:00.000Z',
  lastOccurredAt: '2026-03-02T08:00:00.000Z',
  criteria: [],
  runId: 'recurrence-2026-04.bank',
  at: '2026-04-01T05:00:00.000Z',
  seq: 7,
};
const KNOWN = { rootCause: actual('full-disk') };
const OUTCOMES = { compared: [1, 0], 'left out': [0, 0], 'lacks its cause': [0, 1] };

describe('what is compared', () => {
  test.each<[string, Partial<CaseState>, keyof typeof OUTCOMES]>([
    ['a non-major incident', { facts: KNOWN, verdict: verdict(false) }, 'compared'],
    ['one that nobody named a cause for', {}, 'lacks its cause'],
    ['one held not major', { facts: KNOWN, verdict: verdict(true), ...classified(false) }, 'compared'],
    ['one that is proposed as major', { facts: KNOWN, verdict: verdict(true) }, 'left out'],
    ['a major one', { facts: KNOWN, ...classified(true) }, 'left out'],
    ['a reclassified one', { facts: KNOWN, ...classified(true), reclassified: decided('ciso-1') }, 'compared'],
    [
      'one major with its group',
      { facts: KNOWN, verdict: verdict(false), ...classified(true), recurrence },
      'compared',
    ],
    ['a dismissed one', { facts: KNOWN, incidentStatus: 'dismissed' }, 'left out'],
    ['one that occurred before', { facts: { ...KNOWN, occurredAt: actual('2025-07-31T23:59:59Z') } }, 'left out'],
    ['one that was detected before', { facts: KNOWN, detectedAt: '2025-07-31T23:59:59.999Z' }, 'left out'],
  ])('%s: %s', (_what, state, outcome) => {
    const { incidents, withoutRootCause } = recurrencePopulation([caseOf(state)], {
      since: '2025-08-01T00:00:00.000Z',
      memberState: 'DE',
    });
    expect([incidents.length, withoutRootCause.length]).toEqual(OUTCOMES[outcome]);
  });
});

it('keeps within what a journal holds, however much recurs', () => {
  const cause = (index: number) => actual(`a-root-cause-that-has-quite-a-long-name-indeed-${index % 40}`);
  const cases = Array.from({ length: 3000 }, (_, index) =>
    caseOf({
      id: `INC-2026-${10_000 + index}.bank`,
      detectedAt: '2026-02-02T08:00:00.000Z',
      facts: index % 3 === 0 ? {} : { rootCause: cause(index) },
    }),
  );
  const settings = readRegulationSettings();
  const { run, noted } = lookForRecurring(bank(), cases, { now: '2026-03-01T05:00:00.000Z', settings });
  expect(run).toMatchObject({ population: 3000, withoutRootCauseCount: 1000, nearMissCount: 40, groupCount: 0 });
  expect(noted).toEqual([]);
  expect(canonicalJson(run).length).toBeLessThan(30_000);
});
