import { describe, expect, it } from '@jest/globals';
import { classifyIncident } from '../../../../domain/regulation/dora/index.ts';
import type { ClassificationFacts } from '../../../../domain/regulation/dora/index.ts';
import { put, quiet, SETTINGS } from './facts.ts';

type Changes = Parameters<typeof quiet>[0];

/** A way to meet each counted paragraph, and its code. */
const PARAGRAPHS: [string, Changes][] = [
  ['clients_financial_counterparts_and_transactions_affected', { clients: { relevantAffected: true } }],
  ['reputational_impact', { reputation: { media: true } }],
  ['duration_and_service_downtime', { durationHours: 25 }],
  ['geographical_spread', { memberStates: ['DE', 'FR'] }],
  ['data_losses', { dataLosses: { confidentiality: true, adverseImpact: true } }],
  ['economic_impact', { costsEur: 100_001 }],
];

const factsOf = (isGateOpen: boolean, mayLoseData: boolean, paragraphs: number): ClassificationFacts => {
  let facts = quiet(isGateOpen ? { criticalService: { supervisedFinancialService: true } } : {});
  for (const [index, [, changes]] of PARAGRAPHS.entries())
    if ((paragraphs >> index) % 2 === 1) facts = put(facts, changes);
  return mayLoseData ? put(facts, { dataLosses: { maliciousAccessMayLoseData: true } }) : facts;
};

describe('Article 8(1), every combination of gate, 9(5)(b) and the six paragraphs', () => {
  const combinations = [false, true].flatMap((gate) =>
    [false, true].flatMap((access) => Array.from({ length: 64 }, (_, paragraphs) => ({ gate, access, paragraphs }))),
  );
  it('has all 256', () => {
    expect(new Set(combinations.map((one) => JSON.stringify(one))).size).toBe(256);
  });

  it.each(combinations)('gate $gate, 9(5)(b) $access, paragraphs $paragraphs', ({ gate, access, paragraphs }) => {
    const verdict = classifyIncident(factsOf(gate, access, paragraphs), SETTINGS);
    const met = PARAGRAPHS.map(([code]) => code).filter((_, index) => (paragraphs & (2 ** index)) !== 0);
    // An access that may lose data is itself what Article 6(c) asks for.
    const critical = gate || access;
    const expected = new Set(met);
    if (critical) expected.add('critical_services_affected');
    if (access) expected.add('data_losses');
    expect(verdict).toMatchObject({
      major: critical && (access || met.length > 1),
      criticalServicesAffected: critical,
      maliciousAccess: access,
      thresholdsMet: met.length,
      criteria: [...expected].sort(),
    });
  });
});
