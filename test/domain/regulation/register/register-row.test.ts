import { expect, it, test } from '@jest/globals';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { seedPeople } from '../../../../adapters/config/seeds.ts';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import {
  REGISTER_HEADER,
  registerLine,
  registerRow,
  threatLine,
} from '../../../../domain/regulation/register/index.ts';
import { actual, caseOf, decided, dutyOf, sealed, verdict } from '../case-under-test.ts';

const entity = readEntities()[0] ?? { name: '', lei: '' };
const DUE = '2026-03-02T13:00:00.000Z';
const SUBMITTED = '2026-03-02T11:00:00.000Z';
const duty = {
  ...dutyOf('dora-initial', 'received', DUE),
  receipt: { submittedAt: SUBMITTED, reference: 'A-1', proof: sealed('9.1'), by: 'person:ciso-1', seq: 9 },
};
const row = (state: CaseState) => registerRow(state, { entity, people: seedPeople(), obligations: [duty] });

it('shows what was proposed, who decided by role, and each duty with its clock', () => {
  const shown = row(
    caseOf({
      verdict: verdict(true, ['data_losses']),
      classification: { ...decided('compliance-1'), major: true, criteria: ['data_losses'], isLate: false },
      awareness: { dora: { ...decided('compliance-1'), awareAt: '2026-03-02T08:30:00.000Z' } },
      facts: {
        rootCause: actual('full-disk'),
        'field.4.1': actual(['human_error']),
        'field.4.2': actual('human_error_omission'),
        'breach.personalData': actual(false),
      },
      obligations: [{ id: duty.id, kind: 'dora-initial', status: 'received', submittedAt: SUBMITTED }],
    }),
  );
  expect(shown).toMatchObject({
    entity: entity.name,
    awareAt: '2026-03-02T08:30:00.000Z',
    proposedMajor: true,
    major: true,
    criteria: ['data_losses'],
    classifiedBy: 'Compliance desk',
    rootCause: 'full-disk',
    rootCauseHighLevel: ['human_error'],
    rootCauseDetailed: ['human_error_omission'],
    personalDataBreach: false,
    obligations: [{ kind: 'dora-initial', status: 'received', due: DUE, submittedAt: SUBMITTED, reference: 'A-1' }],
  });
});

const recurrence = {
  rootCause: 'full-disk',
  cases: [],
  count: 3,
  firstOccurredAt: DUE,
  lastOccurredAt: DUE,
  criteria: ['economic_impact'],
  runId: 'recurrence-2026-03.bank',
  at: DUE,
  seq: 4,
};

test.each<[string, Partial<CaseState>, object]>([
  ['a dismissed one', { incidentStatus: 'dismissed' }, { incidentStatus: 'dismissed', obligations: [] }],
  ['a non-major one', { verdict: verdict(false) }, { proposedMajor: false, major: undefined }],
  [
    'a reclassified one',
    {
      classification: { ...decided('compliance-1'), major: true, criteria: [], isLate: true },
      reclassified: decided('ciso-1'),
    },
    { major: false, classifiedLate: true, reclassifiedBy: 'CISO' },
  ],
  [
    'one that stands for a recurring group',
    { verdict: verdict(false), recurrence },
    { proposedMajor: true, recurringWith: 3, criteria: ['economic_impact'] },
  ],
  ['a breach that was decided on', { breach: { ...decided('dpo-1'), risk: 'risk' } }, { personalDataBreach: true }],
  ['a decision of somebody who has left', { reclassified: decided('gone-1') }, { reclassifiedBy: 'person:gone-1' }],
])('keeps %s', (_what, state, shown) => {
  expect(row(caseOf(state))).toMatchObject(shown);
});

it('holds no sealed text, not even its reference', () => {
  const state = caseOf({
    facts: { description: actual(sealed('2.1')) },
    breach: { ...decided('dpo-1'), risk: 'risk' },
  });
  expect(JSON.stringify(row(state))).not.toContain('commitment');
});

it('is a table with a cell for each column, quoted where it has to be', () => {
  const line = registerLine(row(caseOf({ title: '=Payments, "all"' })));
  expect(line.endsWith('\r\n')).toBe(true);
  expect(line).toContain(`"'=Payments, ""all"""`);
  expect(registerLine(row(caseOf())).split(',')).toHaveLength(REGISTER_HEADER.split(',').length);
});

it('has room for a cyber threat in the same table', () => {
  const line = threatLine({
    kind: 'threat',
    id: 'threat-1.bank',
    entityId: 'bank',
    entity: 'Example Bank AG',
    lei: 'X',
    detectedAt: DUE,
    significant: true,
    criteria: ['data_losses'],
    unconsidered: [],
    assessedAt: DUE,
    assessedBy: 'Compliance desk',
  });
  expect(line).toMatch(/^significant cyber threat,threat-1\.bank,/);
  expect(line.split(',')).toHaveLength(REGISTER_HEADER.split(',').length);
});
