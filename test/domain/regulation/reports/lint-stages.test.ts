import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  FIELDS,
  flagOf,
  isComplete,
  lintReport,
  neededFromPerson,
  projectReport,
  reportContext,
  type ReportSources,
  type ReportValues,
  type Stage,
} from '../../../../domain/regulation/reports/index.ts';
import { entered, majorIncident } from './sample-sources.ts';

const lint = (stage: Stage, change: Partial<ReportSources>): string[] => {
  const sources = majorIncident(change);
  const findings = lintReport(stage, projectReport(sources, stage), reportContext(sources));
  return findings.map(({ field, rule }) => `${field} ${rule}`);
};

describe('lintReport', () => {
  describe('a reclassification', () => {
    const reported = { previous: { stage: 'initial' as const, values: projectReport(majorIncident(), 'initial') } };
    const reasons = { '2.10': entered('The figures were those of a test system; no client was ever affected.') };

    test('gives its reasons', () => {
      expect(lint('reclassification', { ...reported, wasEverMajor: false })).toContain('2.10 required');
      expect(lint('reclassification', { ...reported, wasEverMajor: false, fieldFacts: reasons })).toEqual([]);
    });

    test('is refused for an incident that once was major', () => {
      expect(lint('reclassification', { ...reported, fieldFacts: reasons })).toEqual(['1.1 reclassification']);
    });

    test('needs a report before', () => {
      expect(lint('reclassification', { wasEverMajor: false, fieldFacts: reasons })).toEqual(['1.1 reclassification']);
    });
  });

  test.each<Stage>(['initial', 'intermediate', 'final'])(
    'refuses a report without any one mandatory field, naming it, and asks for it: %s',
    (stage) => {
      const sources = majorIncident();
      const full = projectReport(sources, stage);
      const context = reportContext(sources);
      const mandatory = FIELDS.filter((row) => flagOf(row, stage) === 'Y').map(({ id }) => id);
      fc.assert(
        fc.property(fc.subarray(mandatory, { minLength: 1 }), (removed) => {
          const values: ReportValues = { ...full };
          for (const id of removed) values[id] = undefined;
          const findings = lintReport(stage, values, context);
          const required = findings.filter(({ rule }) => rule === 'required').map((finding) => finding.field);
          expect(isComplete(findings)).toBe(false);
          for (const id of removed) expect(required).toContain(id);
          expect(neededFromPerson(stage, values, context).map((needed) => needed.field)).toEqual(required);
        }),
      );
    },
  );

  test('findings stand in the order of the fields', () => {
    const places = lintReport('final', {}, reportContext(majorIncident())).map(({ field: id }) =>
      FIELDS.findIndex((row) => row.id === id),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.length).toBeGreaterThan(40);
  });
});
