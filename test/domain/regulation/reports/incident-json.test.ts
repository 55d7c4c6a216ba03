import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import {
  FIELDS,
  flagOf,
  incidentSchema,
  projectReport,
  toIncidentJson,
  type ReportSources,
  type ReportValues,
  type Stage,
} from '../../../../domain/regulation/reports/index.ts';
import { entered, event, majorIncident } from './sample-sources.ts';

const REFERENCE = new URL('../../../../../shared/regulation/ir-1.2.1.schema.json', import.meta.url);

const previous = { stage: 'initial' as const, values: projectReport(majorIncident(), 'initial') };
const SAMPLES: [string, Stage, Partial<ReportSources>][] = [
  ['initial', 'initial', {}],
  ['intermediate', 'intermediate', {}],
  ['final', 'final', {}],
  ['reclassification', 'reclassification', { previous, fieldFacts: { '2.10': entered('A test system.') } }],
  ['by a third party', 'final', { submitter: { name: 'R', code: 'DEK1101R.HRB12345', source: event(1, 'x') } }],
  [
    'aggregated',
    'intermediate',
    {
      submitter: { name: 'Provider', code: '549300WCLFVEBTBNRF76', source: event(1, 'x') },
      aggregated: {
        code: 'P-77',
        entities: [
          majorIncident().entity,
          { name: 'Pay SA', lei: '96950077L0TN7BAROX36', types: ['payment_institution'] },
        ],
        source: event(1, 'x'),
      },
    },
  ],
];

type Validator = { (json: unknown): boolean; errors?: unknown };
type Draft = { compile: (schema: object) => Validator };
const drafts = (): [string, Draft][] => {
  const ignoring = new Ajv2020({ strict: false, allErrors: true });
  ignoring.removeKeyword('dependencies');
  const all: [string, Ajv2019 | Ajv2020][] = [
    ['2019-09', new Ajv2019({ strict: false, allErrors: true })],
    ['2020-12', new Ajv2020({ strict: false, allErrors: true })],
    ['2020-12, blind to dependencies', ignoring],
  ];
  for (const [, ajv] of all) formats.default(ajv);
  return all;
};

const jsonOf = (stage: Stage, change: Partial<ReportSources>): unknown =>
  toIncidentJson(projectReport(majorIncident(change), stage)).json;

const ours = (stage: Stage): Validator => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
  formats.default(ajv);
  return ajv.compile(incidentSchema(stage));
};

describe('the report in the exchange format', () => {
  test.each(SAMPLES)('satisfies our own schema of its stage: %s', (_says, stage, change) => {
    const validate = ours(stage);
    validate(jsonOf(stage, change));
    expect(validate.errors).toBeNull();
  });

  test.each<Stage>(['initial', 'intermediate', 'final'])('without a mandatory field it does not: %s', (stage) => {
    const validate = ours(stage);
    const full = projectReport(majorIncident(), stage);
    // 4.12 stands beside its criterion; 1.1 is there or nothing is.
    const mandatory = FIELDS.filter((row) => flagOf(row, stage) === 'Y').map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...mandatory), (id) => {
        const { [id]: _, ...others } = full;
        expect(validate(toIncidentJson(others).json)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('groups what belongs together', () => {
    const json = toIncidentJson(projectReport(majorIncident(), 'final')).json;
    expect(json).toMatchObject({
      incidentSubmission: 'final_report',
      submittingEntity: { entityType: 'SUBMITTING_ENTITY', LEI: '529900D6BF99LW9R2E68' },
      affectedEntity: [{ entityType: 'AFFECTED_ENTITY', affectedEntityType: ['credit_institution'] }],
      ultimateParentUndertaking: { entityType: 'ULTIMATE_PARENT_UNDERTAKING_ENTITY' },
      impactAssessment: { affectedAssets: { affectedTransactions: { number: 25_000, percentage: 100 } } },
    });
    expect(JSON.stringify(json)).toContain(
      '{"classificationCriterion":"data_losses","dataLosseMaterialityThresholds":["availability","integrity"]',
    );
  });

  test('an aggregated report names each entity with its LEI', () => {
    const [, stage, change] = SAMPLES.at(-1)!;
    expect(jsonOf(stage, change)).toMatchObject({
      incident: { financialEntityCode: 'P-77' },
      affectedEntity: [
        { name: 'Example Bank SE', LEI: '529900D6BF99LW9R2E68' },
        { name: 'Pay SA', LEI: '96950077L0TN7BAROX36' },
      ],
    });
  });

  test('says what the format cannot carry', () => {
    const verdict = { ...majorIncident().verdict!, criteria: ['critical_services_affected', 'data_losses'] };
    const { notCarried } = toIncidentJson(projectReport(majorIncident({ verdict }), 'final'));
    expect(notCarried).toEqual([
      { field: '3.10', reason: expect.stringContaining('250') },
      { field: '4.12', reason: expect.stringContaining('economic_impact') },
    ]);
  });

  test('leaves empty fields out', () => {
    const values: ReportValues = { '2.4': entered(' '), '1.4': entered([]), '2.9': entered(false) };
    expect(toIncidentJson(values).json).toEqual({
      incident: { isBusinessContinuityActivated: false },
      submittingEntity: { entityType: 'SUBMITTING_ENTITY' },
      affectedEntity: [{ entityType: 'AFFECTED_ENTITY' }],
    });
  });
});

(existsSync(REFERENCE) ? describe : describe.skip)('the exchange format against the schema of the ESAs', () => {
  const reference = existsSync(REFERENCE)
    ? (JSON.parse(readFileSync(REFERENCE, 'utf8')) as Record<string, unknown>)
    : {};
  // Its $schema names the draft with http, which no validator knows.
  const { $schema: _, ...schema } = reference;

  describe.each(drafts())('read as %s', (_draft, ajv) => {
    const validate = ajv.compile(schema);

    test.each(SAMPLES)('%s', (_says, stage, change) => {
      validate(jsonOf(stage, change));
      expect(validate.errors).toBeNull();
    });

    test('it does refuse what is wrong', () => {
      expect(validate({ ...(jsonOf('initial', {}) as object), incidentSubmission: 'first_report' })).toBe(false);
    });
  });
});
