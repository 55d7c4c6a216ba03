import { describe, expect, test } from '@jest/globals';
import { projectReport, toCsv } from '../../../../domain/regulation/reports/index.ts';
import { entered, figure, majorIncident } from './sample-sources.ts';

describe('toCsv', () => {
  test('rows of filled fields with their source', () => {
    const values = { '3.5': figure(12.3, 'estimate'), '2.4': entered('Two lines,\n"quoted"'), '2.10': entered('') };
    expect(toCsv(values)).toBe(
      [
        'field,name,value,basis,journal,event,event type',
        '2.4,Description of the ICT-related incident,"Two lines,\n""quoted""",,regulation/OBL-INC-2026-0042-dora-final,7,regulation.field-answered',
        '3.5,Percentage of clients affected,12.3,estimate,incidents/INC-2026-0042,9,incidents.figures-stated',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['+49 69 (12) 3456', '+49 69 (12) 3456'],
    ['-5', '-5'],
  ])('a spreadsheet must not run %s', (value, written) => {
    expect(toCsv({ '2.4': entered(value) })).toContain(`incident,${written},`);
  });

  test('all fields of a full report, in German too', () => {
    const values = projectReport(majorIncident(), 'final');
    expect(toCsv(values).split('\r\n')).toHaveLength(Object.keys(values).length + 2);
    expect(toCsv(values, 'de')).toContain('Beschreibung des IKT-bezogenen Vorfalls');
  });
});
