import { describe, expect, it, test } from '@jest/globals';
import { yearlyCosts } from '../../../../domain/regulation/costs/yearly-costs.ts';
import type { CostedCase } from '../../../../domain/regulation/costs/yearly-costs.ts';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import { actual, caseOf, decided } from '../case-under-test.ts';

const source = { journal: 'regulation/x', seq: 1, type: 'regulation.facts-recorded' };
const MAJOR = { classification: { ...decided('compliance-1'), major: true, criteria: [], isLate: false } };
const MAY = '2026-05-01T00:00:00.000Z';

/** A major case; `amounts` are gross and recoveries of its final report. */
const major = (state: Partial<CaseState>, amounts: number[] = [], submittedAt = MAY): CostedCase => {
  const [gross, recoveries] = amounts;
  const values = {
    ...(gross === undefined ? {} : { '4.13': { value: gross, source } }),
    ...(recoveries === undefined ? {} : { '4.14': { value: recoveries, source } }),
  };
  return { state: caseOf({ id: 'a', ...MAJOR, ...state }), final: { submittedAt, values } };
};
const unreported = (): CostedCase => ({ state: caseOf({ id: 'a', ...MAJOR }) });

describe('the costs of a year', () => {
  it('add up gross, recoveries and net of the final reports submitted in it, to the unit', () => {
    const { incidents, ...total } = yearlyCosts(2026, [major({}, [0.1, 0.05]), major({ id: 'b' }, [0.2])], 'EUR');
    expect(total).toEqual({ withoutFinalReport: [], withoutAmount: [], gross: 0.3, recoveries: 0.05, net: 0.25 });
    expect(incidents.map(({ net }) => net)).toEqual([0.05, 0.2]);
  });

  test.each<[string, Partial<CaseState>, object | undefined]>([
    ['the same in euros', { facts: { costsEur: actual(120_000) } }, undefined],
    ['other euros', { facts: { costsEur: actual(150_000) } }, { gross: 150 }],
    ['the field over the euros', { facts: { costsEur: actual(1), 'field.4.13': actual(120) } }, undefined],
    ['other recoveries', { facts: { 'field.4.14': actual(20) } }, { recoveries: 20 }],
  ])('names where the case says something else: %s', (_what, state, differs) => {
    expect(yearlyCosts(2026, [major(state, [120, 10])], 'EUR').incidents[0]?.differs).toEqual(differs);
  });

  it('compares no euros with a report in another currency', () => {
    const one = major({ facts: { costsEur: actual(150_000) } }, [120]);
    expect(yearlyCosts(2026, [one], 'SEK').incidents[0]?.differs).toBeUndefined();
  });

  test.each<[string, CostedCase, object]>([
    ['a report of the year before', major({}, [1], '2025-12-31T23:59:59.999Z'), { gross: 0 }],
    ['a report of the first moment', major({}, [1], '2026-01-01T00:00:00.000Z'), { gross: 1 }],
    ['a later report', major({}, [1], '2027-01-01T00:00:00.000Z'), { gross: 0, withoutFinalReport: ['a'] }],
    ['no report', unreported(), { gross: 0, withoutFinalReport: ['a'] }],
    ['a report without an amount', major({}), { gross: 0, withoutAmount: ['a'] }],
    ['a reclassified incident', major({ reclassified: decided('ciso-1') }, [1]), { gross: 0, withoutFinalReport: [] }],
  ])('takes %s as what it is', (_what, one, total) => {
    expect(yearlyCosts(2026, [one], 'EUR')).toMatchObject(total);
  });
});
