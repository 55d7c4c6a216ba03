import { it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  caseAggregate,
  closeCase,
  decideAwareness,
  decideBreach,
  decideClassification,
  decideSignificance,
  endClassificationRequest,
  followIncident,
  passCaseTime,
  proposeVerdict,
  reclassifyCase,
  recordFacts,
  reopenCase,
  requestClassification,
  settleContradiction,
} from '../../../../domain/regulation/index.ts';
import type { CaseState, ReportedFact } from '../../../../domain/regulation/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';
import { at, judge, openedCase } from './case-journal.ts';

type Rule = (state: CaseState | undefined) => Decision;

const KEYS = ['clients.affected', 'clients.usingService', 'downtimeHours'] as const;
const moment = fc.integer({ min: -100, max: 3000 }).map(at);
const basis = fc.constantFrom('estimate' as const, 'actual' as const);
const fact: fc.Arbitrary<ReportedFact> = fc.oneof(
  fc.record({
    key: fc.constantFrom(...KEYS),
    value: fc.constantFrom(0, 1, 3, 2000, 200_000),
    basis,
    corrects: fc.boolean(),
  }),
  fc.record({
    key: fc.constantFrom('criticalService.supervisedFinancialService', 'breach.personalData'),
    value: fc.boolean(),
    basis,
  }),
  fc.record({ key: fc.constant('memberStates'), value: fc.subarray(['AT', 'DE', 'FR']), basis }),
  fc.record({ key: fc.constant('description'), value: fc.constantFrom('one', 'another'), basis }),
);
const reporter = fc.constantFrom('person:a-1', 'person:b-1', 'person:c-1', 'system:monitor');

/** Any rule, whether it fits or not, at any time. */
const rule: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.array(fact, { maxLength: 4 }), reporter).map(([facts, from]) => recordFacts(facts, from)),
  },
  fc
    .tuple(fc.constantFrom(...KEYS), fc.constantFrom('held' as const, 'claimed' as const))
    .map(([key, holds]) => settleContradiction(key, holds, 'why')),
  { weight: 4, arbitrary: fc.constant(proposeVerdict(judge, 'DE')) },
  fc.constantFrom<Rule>(requestClassification, closeCase, reopenCase, reclassifyCase(judge, 'DE', 'why')),
  fc
    .tuple(fc.constantFrom('dora' as const, 'gdpr' as const, 'nis2' as const), moment)
    .map(([regime, awareAt]) => decideAwareness(regime, awareAt, 'why', at(1000))),
  fc.tuple(fc.boolean(), moment).map(([major, when]) => decideClassification(major, 'why', when)),
  fc
    .constantFrom('unlikely' as const, 'risk' as const, 'high-risk' as const)
    .map((risk) => decideBreach({ risk, reason: 'why' })),
  fc.boolean().map((significant) => decideSignificance(significant, 'why')),
  fc.constantFrom('open' as const, 'dismissed' as const, 'closed' as const).map(followIncident),
  moment.map(passCaseTime),
  fc.integer({ min: 1, max: 3 }).map((request) => endClassificationRequest(request, 'expired')),
);

const isSystem = (from: string | undefined): boolean => from?.startsWith('system:') ?? true;

const REGIMES = ['dora', 'gdpr', 'nis2'] as const;

/** Awareness is put earlier, never later, and never forgotten. */
const awarenessHolds = (before: CaseState, state: CaseState): boolean =>
  REGIMES.every((regime) => (state.awareness[regime]?.awareAt ?? '~') <= (before.awareness[regime]?.awareAt ?? '~'));

/** What a person said gives way to no system's estimate. */
const displaced = (before: CaseState, { facts }: CaseState): string[] =>
  Object.entries(before.facts)
    .filter(([key, { from }]) => !isSystem(from) && isSystem(facts[key]?.from) && facts[key]?.basis !== 'actual')
    .map(([key]) => key);

const checkStep = (before: CaseState, state: CaseState): void => {
  if (before.classification?.major === true) expect(state.classification).toEqual(before.classification);
  expect(awarenessHolds(before, state)).toBe(true);
  expect(displaced(before, state)).toEqual([]);
};

it('whatever is commanded in whatever order, nothing throws and each law holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { maxLength: 40 }), async (rules) => {
      const { run, state, journal } = await openedCase();
      for (const [n, one] of rules.entries()) {
        const before = await state();
        await run(one, 'person:compliance-1', `step-${n}`);
        const after = await state();
        expect(['repeated', 'nothing', 'refused']).toContain((await run(one, 'person:compliance-1', `step-${n}`)).kind);
        checkStep(before, after);
        caseAggregate.wakeAt(after, at(n));
        caseAggregate.status(after);
      }
      expect(journal.ids()).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
