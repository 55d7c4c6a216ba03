import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  lintThreat,
  projectThreat,
  reportPage,
  THREAT_FIELDS,
  threatCsv,
  threatDocument,
  type ThreatSources,
  type ThreatValues,
} from '../../../../domain/regulation/reports/index.ts';
import { reportHead } from './sample-head.ts';
import { entered, event, known, majorIncident } from './sample-sources.ts';

const REFERENCE = new URL('../../../../../shared/regulation/its302_fields.json', import.meta.url);
type Row = { id: string; name: string; mandatory: string; type: string; list: string | null };

const threat = (change: Partial<ThreatSources> = {}): ThreatSources => ({
  entity: majorIncident().entity,
  awareAt: known('2026-11-20T10:00:00+01:00'),
  description: known('A group sells access to payment hubs of this version.'),
  potentialImpact: known('Payments could stop for days.'),
  criteria: known(['critical_services_affected', 'economic_impact']),
  isActive: known(true),
  preventiveActions: known('The interface was closed.'),
  ...change,
});
const submitter = { name: 'Reporting GmbH', code: 'DEK1101R.HRB12345', source: event(1, 'x') };
const own = { submitterDiffers: false };
const mandatory = THREAT_FIELDS.filter(({ flag }) => flag === 'Y').map(({ id }) => id);

describe('the notification of a significant cyber threat', () => {
  test('has 20 fields', () => {
    expect(THREAT_FIELDS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
  });

  test('is projected without a fault', () => {
    const values = projectThreat(threat());
    expect(lintThreat(values, own)).toEqual([]);
    expect(values['12']?.value).toBe('2026-11-20T09:00:00Z');
    expect(values['16']?.value).toBe('active');
    expect(values['4']).toBeUndefined();
    expect(projectThreat(threat({ submitter }))['4']?.value).toBe('Example Bank SE');
  });

  test.each(mandatory)('is refused without field %s', (id) => {
    const { [id]: _, ...values } = projectThreat(threat());
    expect(lintThreat(values, own)).toEqual([expect.objectContaining({ field: id, rule: 'required' })]);
  });

  test.each<[string, ThreatValues, string]>([
    ['a code that is no LEI', { '2': entered('X') }, '2 submitter-code'],
    ['an unknown criterion', { '15': entered(['x']) }, '15 list'],
    ['a status that is none', { '16': entered('asleep') }, '16 list'],
    ['awareness after submission', { '12': entered('2026-12-01T00:00:00Z') }, '12 order-of-times'],
    ['a telephone without prefix', { '8': entered('069') }, '8 format'],
  ])('is refused for %s', (_says, change, expected) => {
    const values = { ...projectThreat(threat()), ...change };
    const findings = lintThreat(values, { ...own, submittedAt: '2026-11-21T00:00:00Z' });
    expect(findings.map(({ field, rule }) => `${field} ${rule}`)).toEqual([expected]);
  });

  test('of a third party names the entity', () => {
    const { '5': _, ...values } = projectThreat(threat({ submitter }));
    expect(lintThreat(values, { submitterDiffers: true })).toEqual([
      expect.objectContaining({ field: '5', rule: 'required' }),
    ]);
  });

  test('reads as a page and as CSV', () => {
    const { '17': _, ...values } = projectThreat(threat());
    const page = reportPage(reportHead({ reportName: 'Cyber threat notification' }), threatDocument(values, own));
    expect(page).toContain('critical services affected; economic impact');
    expect(page).toContain('Missing: mandatory in the notification.');
    expect(threatCsv(values)).toContain('16,Status of the cyber threat,active,');
  });
});

(existsSync(REFERENCE) ? describe : describe.skip)('the fields of the notification against the reference', () => {
  const rows = existsSync(REFERENCE)
    ? (JSON.parse(readFileSync(REFERENCE, 'utf8')) as { cyber_threat_fields: Row[] }).cyber_threat_fields
    : [];

  test.each(rows.map((row) => [row.id, row] as const))('%s', (id, expected) => {
    const field = THREAT_FIELDS.find((each) => each.id === id)!;
    expect(field).toMatchObject({ flag: expected.mandatory, name: expected.name });
    expect(field.list !== undefined).toBe(expected.list !== null);
  });
});
