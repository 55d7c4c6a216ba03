import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { findRecurring } from '../../../../domain/regulation/dora/index.ts';
import type { OccurredIncident } from '../../../../domain/regulation/dora/index.ts';
import { anyFacts, quiet, readOtherwise, SETTINGS } from './facts.ts';

const ENTITY = { microenterprise: false, article16: false };

/** Below every threshold; two of them exceed those of clients and of costs. */
const HALF = quiet({
  criticalService: { supervisedFinancialService: true },
  clients: { affected: 60 },
  costsEur: 60_000,
});

const incident = (id: string, occurredAt: string, more: Partial<OccurredIncident> = {}): OccurredIncident => ({
  id,
  occurredAt,
  rootCause: 'rc-7',
  major: false,
  facts: HALF,
  ...more,
});

const groupsOf = (incidents: OccurredIncident[], settings = SETTINGS): string[] =>
  findRecurring(ENTITY, incidents, settings).groups.map((group) => group.incidents.join(' '));

test('two non-major incidents of one root cause are one major incident', () => {
  const incidents = [incident('b', '2026-05-01T12:00:00+02:00'), incident('a', '2026-03-01T09:00:00Z')];
  expect(findRecurring(ENTITY, incidents, SETTINGS)).toMatchObject({
    groups: [
      {
        rootCause: 'rc-7',
        incidents: ['a', 'b'],
        firstOccurredAt: '2026-03-01T09:00:00.000Z',
        lastOccurredAt: '2026-05-01T10:00:00.000Z',
        major: true,
        criteria: [
          'clients_financial_counterparts_and_transactions_affected',
          'critical_services_affected',
          'economic_impact',
        ],
        verdict: { thresholdsMet: 2 },
      },
    ],
    nearMisses: [],
  });
});

describe('who recurs with whom', () => {
  const [march, may] = ['2026-03-01T09:00:00Z', '2026-05-01T09:00:00Z'];
  test.each<[string, OccurredIncident[], string[]]>([
    ['one alone', [incident('a', march)], []],
    ['nobody', [], []],
    ['another root cause', [incident('a', march), incident('b', may, { rootCause: 'rc-8' })], []],
    ['one that is major itself', [incident('a', march), incident('b', may, { major: true })], []],
    ['at the same moment', [incident('b', march), incident('a', march)], ['a b']],
    ['just within six months', [incident('a', march), incident('b', '2026-09-01T09:00:00Z')], ['a b']],
    ['a millisecond longer', [incident('a', march), incident('b', '2026-09-01T09:00:00.001Z')], []],
    [
      'from the end of August to the end of February',
      [incident('a', '2025-08-31T09:00:00Z'), incident('b', '2026-02-28T09:00:00Z')],
      ['a b'],
    ],
    [
      'not from the end of August to March',
      [incident('a', '2025-08-31T09:00:00Z'), incident('b', '2026-03-01T09:00:00Z')],
      [],
    ],
    [
      'a chain longer than six months: as many together as fit, one in both',
      [
        incident('a', '2026-01-01T00:00:00Z'),
        incident('b', '2026-05-01T00:00:00Z'),
        incident('c', '2026-09-01T00:00:00Z'),
      ],
      ['a b', 'b c'],
    ],
    [
      'all three within six months are one group, no pairs beside it',
      [incident('a', march), incident('b', may), incident('c', '2026-08-01T00:00:00Z')],
      ['a b c'],
    ],
    [
      'two root causes are two groups, the earlier first',
      [
        incident('x', may, { rootCause: 'rc-1' }),
        incident('a', march),
        incident('b', may),
        incident('y', may, { rootCause: 'rc-1' }),
      ],
      ['a b', 'x y'],
    ],
  ])('%s', (_name, incidents, groups) => {
    expect(groupsOf(incidents)).toEqual(groups);
  });
  test.each([
    { microenterprise: true, article16: false },
    { microenterprise: false, article16: true },
  ])('nobody of an exempt entity %j', (entity) => {
    const incidents = [incident('a', march), incident('b', may)];
    expect(findRecurring(entity, incidents, SETTINGS)).toEqual({ groups: [], nearMisses: [] });
  });
});

describe('what they come to together', () => {
  const pair = (one: Parameters<typeof quiet>[0], other: Parameters<typeof quiet>[0]) =>
    findRecurring(
      ENTITY,
      [
        incident('a', '2026-03-01T09:00:00Z', { facts: quiet(one) }),
        incident('b', '2026-03-02T09:00:00Z', { facts: quiet(other) }),
      ],
      SETTINGS,
    );
  const criteriaOf = (...facts: Parameters<typeof pair>) => {
    const { groups, nearMisses } = pair(...facts);
    return [...groups, ...nearMisses].flatMap(({ criteria }) => criteria);
  };

  test.each<[string, Parameters<typeof pair>, string[]]>([
    ['costs to the cent', [{ costsEur: 60_000.1 }, { costsEur: 39_999.9 }], []],
    ['a cent more', [{ costsEur: 60_000.1 }, { costsEur: 39_999.91 }], ['economic_impact']],
    ['hours', [{ durationHours: 14 }, { durationHours: 10.5 }], ['duration_and_service_downtime']],
    ['exactly 24 hours', [{ durationHours: 14 }, { durationHours: 10 }], []],
    ['member states', [{ memberStates: ['DE'] }, { memberStates: ['FR'] }], ['geographical_spread']],
    ['the same member state', [{ memberStates: ['DE'] }, { memberStates: ['DE'] }], []],
    ['an answer of either', [{ reputation: { media: true } }, {}], ['reputational_impact']],
    ['10 % of the same clients', [{ clients: { affected: 40 } }, { clients: { affected: 60 } }], []],
    [
      'more than 10 % of the same clients',
      [{ clients: { affected: 40 } }, { clients: { affected: 61 } }],
      ['clients_financial_counterparts_and_transactions_affected'],
    ],
    [
      'shares of different services that add up to 10 %',
      [{ clients: { affected: 7, usingService: 100 } }, { clients: { affected: 300, usingService: 10_000 } }],
      [],
    ],
    [
      'and to more than that',
      [{ clients: { affected: 7, usingService: 100 } }, { clients: { affected: 301, usingService: 10_000 } }],
      ['clients_financial_counterparts_and_transactions_affected'],
    ],
    [
      'anybody of a service without users',
      [{ clients: { affected: 1, usingService: 0 } }, { clients: { affected: 1, usingService: 10_000 } }],
      ['clients_financial_counterparts_and_transactions_affected'],
    ],
    [
      'transactions',
      [{ transactions: { affectedCount: 60 } }, { transactions: { affectedCount: 41 } }],
      ['clients_financial_counterparts_and_transactions_affected'],
    ],
  ])('%s', (_name, facts, criteria) => {
    expect(criteriaOf(...facts)).toEqual(criteria);
  });

  it('a group that is not major is a near miss, with what is missing', () => {
    const critical = { criticalService: { supervisedFinancialService: true } };
    const { groups, nearMisses } = pair({ ...critical, costsEur: 60_000 }, { ...critical, costsEur: 60_000 });
    expect(groups).toEqual([]);
    expect(nearMisses).toMatchObject([{ incidents: ['a', 'b'], major: false, verdict: { thresholdsMet: 1 } }]);
    expect(nearMisses[0]?.verdict.flips).toContain('Major with at least 24.01 hours of duration (now 0).');
  });
  it('hours add up; or the longest stands for all', () => {
    const long = quiet({ criticalService: { supervisedFinancialService: true }, costsEur: 60_000, durationHours: 20 });
    const incidents = ['a', 'b'].map((id) => incident(id, '2026-03-01T09:00:00Z', { facts: long }));
    expect(groupsOf(incidents)).toEqual(['a b']);
    expect(groupsOf(incidents, readOtherwise({ recurringHours: 'longest' }))).toEqual([]);
  });
});

test('whoever is major in a window is major in the larger window around it', () => {
  const some = fc.array(anyFacts, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(some, anyFacts, (all, more) => {
      const incidents = all.map((facts, index) => incident(String(index), '2026-03-01T09:00:00Z', { facts }));
      const larger = [...incidents, incident('more', '2026-04-01T09:00:00Z', { facts: more })];
      return groupsOf(incidents).length <= groupsOf(larger).length;
    }),
    { numRuns: 200 },
  );
});
