import { expect, test } from '@jest/globals';
import { relatedJournals } from '../../../domain/audit/index.ts';

const incident = { id: 'INC-1', facts: 2, proposals: 1, cases: ['INC-1.bank', 'INC-1.lender'] };
const bank = {
  id: 'INC-1.bank',
  requests: 2,
  obligations: [
    { id: 'INC-1.bank.dora-initial', kind: 'dora-initial', status: 'open' as const },
    { id: 'INC-1.bank.gdpr-authority', kind: 'gdpr-authority', status: 'open' as const },
  ],
};
const initial = { id: 'INC-1.bank.dora-initial', revision: 2, receipts: 1 };

const idsIn = (area: string, journals: ReturnType<typeof relatedJournals>): string[] =>
  journals.filter((one) => one.area === area).map(({ aggregateId }) => aggregateId);

test('an incident without a case has its own questions, one for each round', () => {
  expect(
    relatedJournals({ ...incident, cases: [] }, [], []).map(({ area, aggregateId }) => `${area}/${aggregateId}`),
  ).toEqual([
    'approvals/INC-1-containment-1',
    'approvals/INC-1-review-1',
    'approvals/INC-1-containment-2',
    'approvals/INC-1-review-2',
    'approvals/INC-1-dismissal-1',
    'approvals/INC-1-severity-lowering-1',
  ]);
});

test('its cases and their duties are journals of their own, those not read yet too', () => {
  expect(idsIn('regulation', relatedJournals(incident, [bank], [initial]))).toEqual([
    'INC-1.bank',
    'INC-1.lender',
    'INC-1.bank.dora-initial',
    'INC-1.bank.gdpr-authority',
  ]);
});

test('every classification, draft and receipt that people were asked about has its approval', () => {
  expect(idsIn('approvals', relatedJournals(incident, [bank], [initial])).filter((id) => id.includes('.'))).toEqual([
    'INC-1.bank-classification-1',
    'INC-1.bank-classification-2',
    'INC-1.bank.dora-initial-report-1',
    'INC-1.bank.dora-initial-report-1-break-glass-review-1',
    'INC-1.bank.dora-initial-report-2',
    'INC-1.bank.dora-initial-report-2-break-glass-review-1',
    'INC-1.bank.dora-initial-receipt-1',
  ]);
});

test('every hand-over and every release has its approval', () => {
  const ids = idsIn('approvals', relatedJournals({ ...incident, handOvers: 1, releases: 2 }, [], []));
  expect(ids.filter((id) => /-(hand-over|release)-/.test(id))).toEqual([
    'INC-1-hand-over-1',
    'INC-1-release-1',
    'INC-1-release-2',
  ]);
});

test('what people were asked to do themselves has its approval, and the question about a runbook that is open now', () => {
  const asked = { ...incident, facts: 0, proposals: 0, containment: { asked: 2 }, recovery: { asked: 1 } };
  expect(idsIn('approvals', relatedJournals(asked, [], []))).toEqual([
    'INC-1-manual-action-1',
    'INC-1-manual-action-2',
    'INC-1-runbook-1',
    'INC-1-runbook-step-1',
    'INC-1-runbook-2',
    'INC-1-runbook-step-2',
  ]);
});

test('no journal is named twice', () => {
  const acted = { ...incident, containment: { asked: 1 }, recovery: { asked: 0 } };
  const names = relatedJournals(acted, [bank], [initial]).map(({ area, aggregateId }) => `${area}/${aggregateId}`);
  expect(new Set(names).size).toBe(names.length);
});
