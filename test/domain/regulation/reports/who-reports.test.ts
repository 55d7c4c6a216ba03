import { describe, expect, test } from '@jest/globals';
import {
  aggregatedReportingObstacles,
  outsourcedReportingObstacles,
  type AggregatedReporting,
  type CoveredEntity,
  type OutsourcedReporting,
} from '../../../../domain/regulation/reports/index.ts';

const entity = (change: Partial<CoveredEntity> = {}): CoveredEntity => ({
  name: 'Example Bank SE',
  lei: '529900D6BF99LW9R2E68',
  types: ['credit_institution'],
  memberState: 'DE',
  authority: 'BaFin',
  classifiedMajor: true,
  isSignificant: false,
  ...change,
});

const plan = (change: Partial<AggregatedReporting> = {}): AggregatedReporting => ({
  originatesFromProvider: true,
  entities: [entity(), entity({ name: 'Example Pay GmbH', types: ['payment_institution'] })],
  isOneGroup: false,
  permittedByAuthority: true,
  ...change,
});

describe('a provider reports once for several entities', () => {
  test('when all conditions of Article 7 hold', () => {
    expect(aggregatedReportingObstacles(plan())).toEqual([]);
    expect(aggregatedReportingObstacles(plan({ entities: [entity()], isOneGroup: true }))).toEqual([]);
  });

  test.each<[string, Partial<AggregatedReporting>, RegExp]>([
    ['the cause lies elsewhere', { originatesFromProvider: false }, /originate/],
    ['one entity, no group', { entities: [entity()] }, /only one/],
    ['one classified it otherwise', { entities: [entity(), entity({ classifiedMajor: false })] }, /classified/],
    ['two Member States', { entities: [entity(), entity({ memberState: 'AT' })] }, /Member State/],
    ['two authorities', { entities: [entity(), entity({ authority: 'FMA' })] }, /authority/],
    ['no permission', { permittedByAuthority: false }, /permitted/],
    ['a significant bank', { entities: [entity(), entity({ isSignificant: true })] }, /report itself/],
    ['a trading venue', { entities: [entity(), entity({ types: ['trading_venue'] })] }, /report itself/],
    ['a central counterparty', { entities: [entity(), entity({ types: ['central_counterparty'] })] }, /report itself/],
  ])('but not when: %s', (_says, change, expected) => {
    expect(aggregatedReportingObstacles(plan(change))).toEqual([expect.stringMatching(expected)]);
  });
});

const arrangement = (change: Partial<OutsourcedReporting> = {}): OutsourcedReporting => ({
  submitter: { name: 'Reporting GmbH', contact: 'desk@reporting.example', code: 'DEK1101R.HRB12345' },
  authorityToldAt: '2026-11-01T00:00:00Z',
  ...change,
});

describe('a third party submits for the entity', () => {
  test('once the authority was told', () => {
    expect(outsourcedReportingObstacles(arrangement(), '2026-11-21T10:00:00Z')).toEqual([]);
  });

  test.each<[string, Partial<OutsourcedReporting>, RegExp]>([
    ['nobody told the authority', { authorityToldAt: undefined }, /not told before/],
    ['the authority was told too late', { authorityToldAt: '2026-11-22T00:00:00Z' }, /not told before/],
    ['no code', { submitter: { name: 'R', contact: 'c', code: ' ' } }, /missing/],
    ['over', { endsAt: '2026-11-21T10:00:00Z', endToldAt: '2026-11-01T00:00:00Z' }, /has ended/],
    ['ends, unsaid', { endsAt: '2026-12-21T10:00:00Z' }, /not told that/],
  ])('but not when: %s', (_says, change, expected) => {
    expect(outsourcedReportingObstacles(arrangement(change), '2026-11-21T10:00:00Z')).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});
