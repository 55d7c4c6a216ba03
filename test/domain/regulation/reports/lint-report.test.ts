import { describe, expect, test } from '@jest/globals';
import {
  lintReport,
  projectReport,
  reportContext,
  type FieldId,
  type FieldValue,
  type ReportSources,
  type ReportValues,
  type Stage,
} from '../../../../domain/regulation/reports/index.ts';
import { entered, event, figure, known, majorIncident } from './sample-sources.ts';

type Change = Partial<ReportSources>;

const lint = (stage: Stage, change: Change, values: ReportValues = {}): string[] => {
  const sources = majorIncident(change);
  const report = { ...projectReport(sources, stage), ...values };
  return lintReport(stage, report, reportContext(sources)).map(({ field, rule }) => `${field} ${rule}`);
};

const field = (id: FieldId, value: FieldValue): ReportValues => ({ [id]: known(value as string) });
const moments = (change: Partial<ReportSources['incident']>): Change => ({
  incident: { ...majorIncident().incident, ...change },
});
const before = (values: ReportValues, stage: Stage = 'initial'): Change => ({ previous: { stage, values } });

describe('lintReport', () => {
  test.each<Stage>(['initial', 'intermediate', 'final'])('finds nothing in a full report: %s', (stage) => {
    expect(lint(stage, {})).toEqual([]);
  });

  test.each<[string, Stage, Change, ReportValues, string]>([
    ['a wrong LEI', 'initial', {}, field('1.3', '529900D6BF99LW9R2E67'), '1.3 submitter-code'],
    ['a wrong LEI of the parent', 'initial', {}, field('1.14', '529900D6BF99LW9R2E67'), '1.14 format'],
    ['a telephone without prefix', 'initial', {}, field('1.9', '069 1234'), '1.9 format'],
    ['no address', 'initial', {}, field('1.8', 'nobody'), '1.8 format'],
    ['a currency the format does not know', 'initial', {}, field('1.15', 'USD'), '1.15 list'],
    ['a moment that is none', 'initial', {}, field('2.2', '2026-02-30T10:00:00Z'), '2.2 format'],
    ['a moment without a zone', 'initial', {}, field('2.2', '2026-11-21T10:00:00'), '2.2 format'],
    ['a text beyond the limit', 'initial', {}, field('2.4', 'x'.repeat(32_768)), '2.4 format'],
    ['a negative count', 'final', {}, field('3.4', -1), '3.4 format'],
    ['half a client', 'final', {}, field('3.4', 1.5), '3.4 format'],
    ['two decimals of a share', 'final', {}, field('3.5', 12.34), '3.5 format'],
    ['a duration of 25 hours', 'final', {}, field('3.15', '00:25:00'), '3.15 format'],
    ['the wrong submission', 'final', {}, field('1.1', 'initial_notification'), '1.1 submission-type'],
    ['an unknown criterion', 'initial', {}, field('2.5', ['critical_services_affected', 'x', 'y']), '2.5 list'],
    [
      'one criterion is not enough',
      'initial',
      {},
      field('2.5', ['critical_services_affected', 'data_losses']),
      '2.5 major-criteria',
    ],
    [
      'without critical services',
      'initial',
      {},
      field('2.5', ['data_losses', 'economic_impact']),
      '2.5 major-criteria',
    ],
    [
      'aware before it happened',
      'final',
      moments({ awareAt: known('2026-11-21T12:00:00Z') }),
      {},
      '2.2 order-of-times',
    ],
    [
      'classified before aware',
      'initial',
      moments({ classifiedAt: known('2026-11-21T12:00:00Z') }),
      {},
      '2.3 order-of-times',
    ],
    ['submitted before classified', 'initial', { submittedAt: '2026-11-21T14:00:00Z' }, {}, '2.3 order-of-times'],
    [
      'resolved before service was back',
      'final',
      moments({ resolvedAt: known('2026-11-22T01:00:00Z') }),
      {},
      '4.8 order-of-times',
    ],
    ['another reference than before', 'intermediate', before({ '2.1': known('INC-1') }), {}, '2.1 reference-unchanged'],
    [
      'spread without its criterion',
      'initial',
      {},
      field('2.5', ['critical_services_affected', 'data_losses', 'economic_impact']),
      '2.6 not-applicable',
    ],
    ['recovery without downtime', 'final', {}, field('3.16', ''), '3.3 not-applicable'],
    [
      'clients are actual, 3.12 says estimates',
      'intermediate',
      {},
      field('3.12', [
        'estimates_for_clients_affected',
        'actual_figures_for_financial_counterparts_affected',
        'actual_figures_for_transactions_affected',
      ]),
      '3.12 actual-or-estimates',
    ],
    [
      '3.12 is silent on transactions',
      'intermediate',
      {},
      field('3.12', ['actual_figures_for_clients_affected', 'actual_figures_for_financial_counterparts_affected']),
      '3.12 actual-or-estimates',
    ],
    ['a share of no clients', 'intermediate', {}, field('3.4', 0), '3.5 shares-fit-counts'],
    ['no other technique named', 'intermediate', {}, field('3.26', ''), '3.26 required'],
    ['a technique without an attack', 'intermediate', {}, field('3.23', ['process_failure']), '3.25 not-applicable'],
    ['no authority, and others', 'intermediate', {}, field('3.31', ['none', 'csirt']), '3.31 none-stands-alone'],
    ['measures that nobody describes', 'intermediate', {}, field('3.34', ' '), '3.34 required'],
    ['a detailed cause of another kind', 'final', {}, field('4.2', ['human_error_mistake']), '4.2 root-causes'],
    [
      'a high-level cause without detail',
      'final',
      {},
      field('4.1', ['malicious_actions', 'process_failure', 'human_error']),
      '4.2 root-causes',
    ],
    [
      'an additional cause of another kind',
      'final',
      {},
      field('4.3', ['logging', 'change_management']),
      '4.3 root-causes',
    ],
    [
      'an estimate at the end',
      'final',
      { figures: { ...majorIncident().figures, costsEur: figure(1, 'estimate') } },
      {},
      '4.13 no-estimates',
    ],
    [
      'a statement without the number of incidents',
      'final',
      {
        recurring: {
          count: 3,
          firstOccurredAt: '2026-06-01T08:00:00Z',
          lastOccurredAt: '2026-11-20T08:00:00Z',
          lastAwareAt: '2026-11-20T09:00:00Z',
          source: event(1, 'x'),
        },
      },
      field('4.15', 'They recurred.'),
      '4.15 recurring-incidents',
    ],
    [
      'more names than LEIs',
      'initial',
      { submitter: { name: 'R', code: 'x', source: event(1, 'x') } },
      field('1.5', 'A;B'),
      '1.6 affected-entities',
    ],
    [
      'a person against the facts',
      'final',
      { fieldFacts: { ...majorIncident().fieldFacts, '3.4': entered(7) } },
      {},
      '3.4 entered-against-facts',
    ],
    [
      'transactions half given',
      'intermediate',
      { figures: { ...majorIncident().figures, transactions: {} } },
      field('3.9', 5),
      '3.10 transactions-complete',
    ],
  ])('%s', (...[, stage, change, values, expected]) => {
    expect(lint(stage, change, values)).toContain(expected);
  });

  test('data losses by malicious access are enough beside critical services', () => {
    const verdict = {
      ...majorIncident().verdict!,
      criteria: ['critical_services_affected', 'data_losses'],
      maliciousAccess: true,
    };
    expect(lint('initial', { verdict })).toEqual([]);
  });

  test('an estimate is fine before the end', () => {
    const figures = { ...majorIncident().figures, durationHours: figure(20, 'estimate') };
    expect(lint('intermediate', { figures })).toEqual([]);
  });
});
