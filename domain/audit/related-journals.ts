import type { IncidentState } from '../incidents/index.ts';
import type { CaseState, ObligationState } from '../regulation/index.ts';

/** A journal that belongs to an incident. */
export type RelatedJournal = { area: 'approvals' | 'regulation'; aggregateId: string };

/** How often people were asked to act: it outlives every plan. */
type Asked = { asked?: number | undefined };
type Incident = Pick<IncidentState, 'id' | 'facts' | 'proposals' | 'cases' | 'handOvers' | 'releases'> & {
  containment?: Asked | undefined;
  recovery?: Asked | undefined;
};
type Case = Pick<CaseState, 'id' | 'requests' | 'obligations'>;
type Obligation = Pick<ObligationState, 'id' | 'revision' | 'receipts'>;

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const actQuestionsOf = ({ id, containment, recovery }: Incident): string[] => [
  ...upTo(containment?.asked ?? 0).map((round) => `${id}-manual-action-${round}`),
  // Counted are the answered ones: one more may have been asked. One number is either of the two.
  ...upTo(recovery === undefined ? 0 : (recovery.asked ?? 0) + 1).flatMap((round) => [
    `${id}-runbook-${round}`,
    `${id}-runbook-step-${round}`,
  ]),
];

const questionsOf = ({ id, facts, proposals, handOvers = 0, releases = 0 }: Incident): string[] => [
  ...upTo(facts).flatMap((round) => [`${id}-containment-${round}`, `${id}-review-${round}`]),
  ...upTo(proposals).flatMap((round) => [`${id}-dismissal-${round}`, `${id}-severity-lowering-${round}`]),
  ...upTo(handOvers).map((round) => `${id}-hand-over-${round}`),
  ...upTo(releases).map((round) => `${id}-release-${round}`),
];

const classificationsOf = ({ id, requests }: Case): string[] =>
  upTo(requests).map((request) => `${id}-classification-${request}`);

const reportQuestionsOf = ({ id, revision, receipts }: Obligation): string[] => [
  // One person may have approved a report alone: then another had to review that.
  ...upTo(revision).flatMap((draft) => [`${id}-report-${draft}`, `${id}-report-${draft}-break-glass-review-1`]),
  ...upTo(receipts).map((receipt) => `${id}-receipt-${receipt}`),
];

/**
 * Every journal there may ever have been beside an incident: its approvals, its regulatory cases with their duties, and the
 * approvals of both. Ids are made of what they are about, its purpose and a number, so they are found without a search. Not
 * all of them need exist. `cases` and `obligations`: where those stand that the incident and its cases name.
 */
export const relatedJournals = (
  incident: Incident,
  cases: readonly Case[],
  obligations: readonly Obligation[],
): RelatedJournal[] => [
  ...[
    ...questionsOf(incident),
    ...actQuestionsOf(incident),
    ...cases.flatMap(classificationsOf),
    ...obligations.flatMap(reportQuestionsOf),
  ].map((aggregateId) => ({ area: 'approvals' as const, aggregateId })),
  ...[...incident.cases, ...cases.flatMap((one) => one.obligations.map(({ id }) => id))].map((aggregateId) => ({
    area: 'regulation' as const,
    aggregateId,
  })),
];
