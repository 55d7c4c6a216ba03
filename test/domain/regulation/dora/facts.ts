import fc from 'fast-check';
import { readRegulationSettings } from '../../../../adapters/config/regulation.ts';
import type { RegulationSettings } from '../../../../contracts/config/regulation.ts';
import type { ClassificationFacts } from '../../../../domain/regulation/dora/index.ts';
import { EEA_MEMBER_STATES } from '../../../../domain/regulation/eea-member-states.ts';

export const SETTINGS = readRegulationSettings();

/** The approved settings with some questions read otherwise. */
export const readOtherwise = (readings: Partial<RegulationSettings['classification']>): RegulationSettings => ({
  ...SETTINGS,
  classification: { ...SETTINGS.classification, ...readings },
});

/** Nothing has happened to anybody. */
export const QUIET: ClassificationFacts = {
  criticalService: {
    supportsCriticalOrImportantFunction: false,
    supervisedFinancialService: false,
    maliciousUnauthorisedAccess: false,
  },
  clients: { affected: 0, usingService: 1_000, relevantAffected: false },
  counterparts: { affected: 0, usingService: 100, relevantAffected: false },
  transactions: { affectedCount: 0, dailyAverageCount: 1_000, affectedValue: 0, dailyAverageValue: 1_000_000 },
  reputation: { media: false, repetitiveComplaints: false, regulatoryRequirements: false, clientLoss: false },
  durationHours: 0,
  downtimeHours: 0,
  memberStates: [],
  dataLosses: {
    availability: false,
    authenticity: false,
    integrity: false,
    confidentiality: false,
    adverseImpact: false,
    maliciousAccessMayLoseData: false,
  },
  costsEur: 0,
};

type Deep = { [K in keyof ClassificationFacts]?: Partial<ClassificationFacts[K]> | ClassificationFacts[K] };

const isGroup = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

/** Facts with some figures put in. */
export const put = (facts: ClassificationFacts, changes: Deep): ClassificationFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const change = changes[key as keyof Deep];
      if (change === undefined) return [key, value];
      return [key, isGroup(value) ? Object.assign({}, value, change) : change];
    }),
  ) as ClassificationFacts;

export const quiet = (changes: Deep): ClassificationFacts => put(QUIET, changes);

const answers = <T extends object>(example: T): fc.Arbitrary<T> =>
  fc.record(Object.fromEntries(Object.keys(example).map((key) => [key, fc.boolean()]))) as unknown as fc.Arbitrary<T>;

/** Small wholes, so that exact shares and zero come often; large ones too. */
const whole = fc.oneof(fc.nat(60), fc.nat(2_000_000));
const around = (limit: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(0, limit - 0.01, limit, limit + 0.01), fc.double({ min: 0, max: 3 * limit, noNaN: true }));
const cents = fc.oneof(fc.nat(5_000), fc.nat(900_000_000)).map((amount) => amount / 100);

const parties = fc.record({ affected: whole, usingService: whole, relevantAffected: fc.boolean() });

/** Any facts that the schema takes. */
export const anyFacts: fc.Arbitrary<ClassificationFacts> = fc.record({
  criticalService: answers(QUIET.criticalService),
  clients: fc.oneof(
    parties,
    parties.map((all) => ({ ...all, affected: Math.floor(all.usingService / 10) })),
  ),
  counterparts: parties.map((all) => ({ ...all, affected: Math.min(all.affected, all.usingService) })),
  transactions: fc.record({
    affectedCount: whole,
    dailyAverageCount: fc.oneof(whole, cents),
    affectedValue: cents,
    dailyAverageValue: cents,
  }),
  reputation: fc.oneof(fc.constant(QUIET.reputation), answers(QUIET.reputation)),
  durationHours: around(24),
  downtimeHours: around(2),
  memberStates: fc.array(fc.constantFrom(...EEA_MEMBER_STATES), { maxLength: 4 }),
  dataLosses: fc.oneof(fc.constant(QUIET.dataLosses), answers(QUIET.dataLosses)),
  costsEur: around(100_000),
});
