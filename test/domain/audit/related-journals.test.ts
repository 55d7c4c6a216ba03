import { expect, test } from '@jest/globals';
import { relatedJournals } from '../../../domain/audit/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';

const incident = (facts: number): IncidentState =>
  ({
    id: 'INC-1',
    facts,
    proposals: 1,
    obligations: [{ id: 'INC-1-dora-initial', kind: 'dora-initial', status: 'open' }],
  }) as unknown as IncidentState;

test('every revision of a report has its approval', () => {
  const reports = relatedJournals(incident(3)).filter(({ aggregateId }) => aggregateId.includes('-report-'));
  expect(reports).toEqual(
    [1, 2, 3].map((revision) => ({ area: 'approvals', aggregateId: `INC-1-dora-initial-report-${revision}` })),
  );
});

test('everything that is asked or reported about an incident is its own journal', () => {
  expect(relatedJournals(incident(1)).map(({ area, aggregateId }) => `${area}/${aggregateId}`)).toEqual([
    'approvals/INC-1-containment-1',
    'approvals/INC-1-review-1',
    'approvals/INC-1-dismissal-1',
    'approvals/INC-1-severity-lowering-1',
    'approvals/INC-1-dora-initial-report-1',
    'regulation/INC-1-dora-initial',
  ]);
});
