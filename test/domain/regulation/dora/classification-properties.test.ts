import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMajor as isMajorBy } from '../../../../domain/regulation/dora/decide-major.ts';
import { findFlips } from '../../../../domain/regulation/dora/find-flips.ts';
import { classifyIncident } from '../../../../domain/regulation/dora/index.ts';
import type { ClassificationFacts } from '../../../../domain/regulation/dora/index.ts';
import { anyFacts, put, SETTINGS } from './facts.ts';

type Leaves = Record<string, unknown>;

const RUNS = { numRuns: 400 };
const isMajor = (facts: ClassificationFacts): boolean => isMajorBy(facts, SETTINGS);

/** Facts as a flat table of dotted fields. */
const leavesOf = (facts: ClassificationFacts): Leaves =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(([inner, leaf]) => [`${key}.${inner}`, leaf as unknown])
        : [[key, value]],
    ),
  );

const withLeaf = (facts: ClassificationFacts, field: string, value: unknown): ClassificationFacts => {
  const [outer = '', inner] = field.split('.');
  return put(facts, { [outer]: inner === undefined ? value : { [inner]: value } });
};

const or = <T extends object>(one: T, other: T): T =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, value === true || other[key as keyof T] === true]),
  ) as T;

/** The first with the harm of the second on top; the bases stay. */
const worse = (one: ClassificationFacts, more: ClassificationFacts): ClassificationFacts => ({
  criticalService: or(one.criticalService, more.criticalService),
  clients: {
    ...one.clients,
    affected: one.clients.affected + more.clients.affected,
    relevantAffected: one.clients.relevantAffected || more.clients.relevantAffected,
  },
  counterparts: {
    ...one.counterparts,
    affected: Math.min(one.counterparts.usingService, one.counterparts.affected + more.counterparts.affected),
    relevantAffected: one.counterparts.relevantAffected || more.counterparts.relevantAffected,
  },
  transactions: {
    ...one.transactions,
    affectedCount: one.transactions.affectedCount + more.transactions.affectedCount,
    affectedValue: one.transactions.affectedValue + more.transactions.affectedValue,
  },
  reputation: or(one.reputation, more.reputation),
  durationHours: one.durationHours + more.durationHours,
  downtimeHours: one.downtimeHours + more.downtimeHours,
  memberStates: [...one.memberStates, ...more.memberStates],
  dataLosses: or(one.dataLosses, more.dataLosses),
  costsEur: one.costsEur + more.costsEur,
});

test('the examples are major and not, each often', () => {
  const share = fc.sample(anyFacts, { numRuns: 500, seed: 7 }).filter(isMajor).length / 500;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.9);
});

test('more harm never makes a major incident minor', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, more) => !isMajor(facts) || isMajor(worse(facts, more))),
    RUNS,
  );
});

test('nothing is major without a critical service', () => {
  const criticalService = {
    supportsCriticalOrImportantFunction: false,
    supervisedFinancialService: false,
    maliciousUnauthorisedAccess: false,
  };
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const verdict = classifyIncident(
        put(facts, { criticalService, dataLosses: { maliciousAccessMayLoseData: false } }),
        SETTINGS,
      );
      expect(verdict).toMatchObject({ major: false, criticalServicesAffected: false });
    }),
    RUNS,
  );
});

test('every flip turns the verdict, changes its own field alone, and is said', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const verdict = classifyIncident(facts, SETTINGS);
      const flips = findFlips(facts, SETTINGS);
      for (const { field, facts: changed } of flips) {
        const before = leavesOf(facts);
        const differing = Object.entries(leavesOf(changed)).filter(([leaf, value]) => before[leaf] !== value);
        const isOwn = differing.length > 0 && differing.every(([leaf]) => leaf.startsWith(field));
        expect({ field, isOwn, major: isMajor(changed) }).toEqual({ field, isOwn: true, major: !verdict.major });
      }
      expect(verdict.flips).toHaveLength(flips.length);
    }),
    RUNS,
  );
});

/** The smallest steps in which figures are told. */
const STEPS: Record<string, number> = {
  'clients.affected': 1,
  'counterparts.affected': 1,
  'transactions.affectedCount': 1,
  'transactions.affectedValue': 0.01,
  durationHours: 0.01,
  downtimeHours: 0.01,
  costsEur: 0.01,
};

test('one step less than a flip does not turn the verdict', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { field, facts: changed } of findFlips(facts, SETTINGS)) {
        const step = STEPS[field];
        if (step === undefined) continue;
        const [now, to] = [facts, changed].map((one) => Number(leavesOf(one)[field])) as [number, number];
        const less = Number((to + Math.sign(now - to) * step).toFixed(2));
        expect({ field, less, major: isMajor(withLeaf(facts, field, less)) }).toMatchObject({ major: isMajor(facts) });
      }
    }),
    RUNS,
  );
});

test('no single change that turns the verdict is left out', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const flips = findFlips(facts, SETTINGS).map(({ field }) => field);
      for (const [field, now] of Object.entries(leavesOf(facts))) {
        const isBase = /usingService|dailyAverage/.test(field);
        const extremes = typeof now === 'boolean' ? [!now] : field === 'memberStates' ? [[], ['DE', 'FR']] : [0, 1e9];
        const most = field === 'counterparts.affected' ? facts.counterparts.usingService : Infinity;
        const others = extremes.map((value) => (typeof value === 'number' ? Math.min(most, value) : value));
        if (isBase || !others.some((value) => isMajor(withLeaf(facts, field, value)) !== isMajor(facts))) continue;
        // Of four properties of data that could be lost any one does: said once, of data losses.
        expect(flips.some((flip) => field === flip || (flip === 'dataLosses' && field.startsWith(flip)))).toBe(true);
      }
    }),
    RUNS,
  );
});
