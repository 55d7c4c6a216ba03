import type { IncidentState } from '../incidents/index.ts';

/** A journal that belongs to an incident. */
export type RelatedJournal = { area: 'approvals' | 'regulation'; aggregateId: string };

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/**
 * Every approval and obligation there may ever have been about an incident: ids are made of the incident, the purpose and the
 * round (domain/incidents/progress.ts), so they are found without a search. Not all of them need exist. A reopening may bring
 * another revision of a report, and raises the number of facts.
 */
export const relatedJournals = ({ id, facts, proposals, obligations }: IncidentState): RelatedJournal[] => [
  ...[
    ...upTo(facts).flatMap((round) => [`${id}-containment-${round}`, `${id}-review-${round}`]),
    ...upTo(proposals).flatMap((round) => [`${id}-dismissal-${round}`, `${id}-severity-lowering-${round}`]),
    ...obligations.flatMap((duty) => upTo(facts).map((revision) => `${duty.id}-report-${revision}`)),
  ].map((aggregateId) => ({ area: 'approvals' as const, aggregateId })),
  ...obligations.map((duty) => ({ area: 'regulation' as const, aggregateId: duty.id })),
];
