import { describe, expect, test } from '@jest/globals';
import { projectReport, type ReportSources, type Stage } from '../../../../domain/regulation/reports/index.ts';
import type { FieldId } from '../../../../domain/regulation/reports/index.ts';
import { entered, event, figure, known, majorIncident } from './sample-sources.ts';

const valueOf = (id: FieldId, change: Partial<ReportSources> = {}, stage: Stage = 'final'): unknown =>
  projectReport(majorIncident(change), stage)[id]?.value;

const figures = (change: Partial<ReportSources['figures']>): Partial<ReportSources> => ({
  figures: { ...majorIncident().figures, ...change },
});
const incident = (change: Partial<ReportSources['incident']>): Partial<ReportSources> => ({
  incident: { ...majorIncident().incident, ...change },
});

describe('projectReport', () => {
  test.each<[string, FieldId, unknown]>([
    ['the stage is the type of submission', '1.1', 'final_report'],
    ['the entity submits itself under its LEI', '1.3', '529900D6BF99LW9R2E68'],
    ['an affected entity that submits itself is not named again', '1.5', undefined],
    ['moments are UTC to the second', '2.2', '2026-11-21T12:35:30Z'],
    ['milliseconds are cut', '3.2', '2026-11-21T12:20:04Z'],
    ['1 850 of 15 000 clients are 12.3 %, half-up', '3.5', 12.3],
    ['2 of 40 counterparts are 5 %', '3.7', 5],
    ['transactions are a share of the daily average', '3.10', 250],
    ['amounts are thousands', '3.11', 12345.679],
    ['30 hours', '3.15', '01:06:00'],
    ['13.5 hours', '3.16', '00:13:30'],
    ['all figures of duration are actual', '3.17', 'actual_figures'],
    ['only the properties that are lost', '3.20', ['availability', 'integrity']],
    ['costs in thousands', '4.13', 187.5],
    ['costs against the threshold', '4.12', expect.stringContaining('EUR 187 500 exceed the threshold of EUR 100 000')],
    ['the limbs of Article 6', '3.22', expect.stringMatching(/6\(a\).*6\(b\)/)],
    ['a share above 100 % is explained', '2.10', expect.stringContaining('Field 3.10: 250 %')],
  ])('%s (%s)', (_says, id, expected) => {
    expect(valueOf(id)).toEqual(expected);
  });

  test.each<[string, FieldId, Partial<ReportSources>, unknown]>([
    ['0.05 % rounds up to 0.1', '3.5', figures({ clients: { affected: figure(1), usingService: figure(2000) } }), 0.1],
    ['just under stays', '3.5', figures({ clients: { affected: figure(1), usingService: figure(2001) } }), 0],
    ['none of nothing is 0 %', '3.5', figures({ clients: { affected: figure(0), usingService: figure(0) } }), 0],
    [
      'some of nothing is no share',
      '3.5',
      figures({ clients: { affected: figure(1), usingService: figure(0) } }),
      undefined,
    ],
    [
      'six numeric characters lose their decimal',
      '3.10',
      figures({ transactions: { affectedCount: figure(123_456), dailyAverageCount: figure(1000) } }),
      12346,
    ],
    [
      'without transactions their fields stay empty',
      '3.10',
      figures({ transactions: { affectedCount: figure(0), dailyAverageCount: figure(1000) } }),
      undefined,
    ],
    [
      'one estimate makes a group estimated',
      '3.12',
      figures({
        clients: { affected: figure(5), usingService: figure(9, 'estimate') },
        counterparts: { affected: figure(0) },
      }),
      [
        'estimates_for_clients_affected',
        'no_impact_on_financial_counterparts',
        'actual_figures_for_transactions_affected',
      ],
    ],
    [
      'an estimated downtime',
      '3.17',
      figures({ downtimeHours: figure(3, 'estimate') }),
      'actual_figures_and_estimates',
    ],
    ['no downtime, no recovery to tell', '3.3', figures({ downtimeHours: figure(0) }), undefined],
    ['duration from occurrence to resolved', '3.15', figures({ durationHours: undefined }), '01:06:00'],
    [
      'without occurrence from detection',
      '3.15',
      { ...figures({ durationHours: undefined }), ...incident({ occurredAt: undefined }) },
      '01:05:45',
    ],
    [
      'a currency without a rate is left to a person',
      '4.13',
      { entity: { ...majorIncident().entity, currency: 'PLN' } },
      undefined,
    ],
    [
      'with a rate amounts are converted',
      '4.13',
      { entity: { ...majorIncident().entity, currency: 'PLN' }, exchangeRate: figure(4.25) },
      796.875,
    ],
    [
      'a third party submits under its own code',
      '1.3',
      { submitter: { name: 'Reporting GmbH', code: 'DEK1101R.HRB12345', source: event(1, 'x') } },
      'DEK1101R.HRB12345',
    ],
    [
      'then the entity is named',
      '1.5',
      { submitter: { name: 'Reporting GmbH', code: 'DEK1101R.HRB12345', source: event(1, 'x') } },
      'Example Bank SE',
    ],
    [
      'details of a criterion that is not met stay out',
      '2.6',
      { verdict: { ...majorIncident().verdict!, criteria: ['critical_services_affected'] } },
      undefined,
    ],
  ])('%s (%s)', (_says, id, change, expected) => {
    expect(valueOf(id, change)).toEqual(expected);
  });

  test('a person’s words win where only a person can answer', () => {
    const fieldFacts = { '2.4': entered('Better words.'), '2.7': entered('staff'), '3.4': entered(7) };
    expect(valueOf('2.4', { fieldFacts })).toBe('Better words.');
    expect(valueOf('2.7', { fieldFacts })).toBe('staff');
    expect(valueOf('3.4', { fieldFacts })).toBe(1850);
  });

  test('a fact the journal does not know may be entered', () => {
    const change = { ...incident({ resolvedAt: undefined }), fieldFacts: { '4.8': entered('2026-11-22T00:00:00Z') } };
    expect(valueOf('4.8', change)).toBe('2026-11-22T00:00:00Z');
  });

  test('fields of a later stage are left out, unless somebody entered them or an earlier report gave them', () => {
    const sources = majorIncident({ fieldFacts: { '3.27': entered('Payments') } });
    const initial = projectReport(sources, 'initial');
    expect(Object.keys(initial).filter((id) => id.startsWith('3.') || id.startsWith('4.'))).toEqual(['3.27']);
    const previous = { stage: 'intermediate' as const, values: { '3.2': known('2026-11-21T12:20:04Z') } };
    const reclassified = projectReport({ ...sources, previous }, 'reclassification');
    expect(reclassified['3.2']?.value).toBe('2026-11-21T12:20:04Z');
    expect(reclassified['3.4']).toBeUndefined();
  });

  test('an answer that no longer applies stays out, and what hangs on it', () => {
    const fieldFacts = { ...majorIncident().fieldFacts, '3.23': entered(['process_failure']) };
    const report = projectReport(majorIncident({ fieldFacts }), 'final');
    expect(['3.24', '3.25', '3.26'].filter((id) => id in report)).toEqual([]);
  });

  test('recurring incidents: the last one, and the first apart', () => {
    const recurring = {
      count: 3,
      firstOccurredAt: '2026-06-01T08:00:00.000Z',
      lastOccurredAt: '2026-11-20T08:00:00.000Z',
      lastAwareAt: '2026-11-20T09:00:00.000Z',
      source: event(12, 'incidents.recurrence-found'),
    };
    const report = projectReport(majorIncident({ recurring }), 'final');
    expect(report['2.2']?.value).toBe('2026-11-20T09:00:00Z');
    expect(report['3.2']?.value).toBe('2026-11-20T08:00:00Z');
    expect(report['4.16']?.value).toBe('2026-06-01T08:00:00Z');
    expect(report['4.15']?.value).toContain('3 incidents');
  });

  test('every value names its event, and every figure its basis', () => {
    const report = projectReport(majorIncident(), 'final');
    for (const sourced of Object.values(report)) expect(sourced.source.type).not.toBe('');
    expect(report['3.5']).toMatchObject({ basis: 'actual', source: { type: 'incidents.figures-stated' } });
  });
});
