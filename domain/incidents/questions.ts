import { askedToAct } from './containment/index.ts';
import type { IncidentState } from './state.ts';

/** A question beside the incident's own run, as `approvals/obtain-approval` takes it. */
export type SideQuestion = {
  approvalId: string;
  round: number;
  subject: {
    area: 'incidents';
    aggregateId: string;
    purpose: 'dismissal' | 'severity-lowering' | 'hand-over' | 'release' | 'manual-action';
  };
};

const questionOf = (id: string, purpose: SideQuestion['subject']['purpose'], round: number): SideQuestion => ({
  approvalId: `${id}-${purpose}-${String(round)}`,
  round,
  subject: { area: 'incidents', aggregateId: id, purpose },
});

/** The question to the second person about a pending proposal. */
export const proposalQuestion = ({ id, proposal }: IncidentState): SideQuestion | undefined =>
  proposal === undefined ? undefined : questionOf(id, proposal.kind, proposal.round);

/** The question to the successor of a hand-over. */
export const handOverQuestion = ({ id, handOver }: IncidentState): SideQuestion | undefined =>
  handOver === undefined ? undefined : questionOf(id, 'hand-over', handOver.round);

/** The question to the second person about a release; once it is approved nothing is asked any more. */
export const releaseQuestion = ({ id, release }: IncidentState): SideQuestion | undefined =>
  release === undefined || release.approvedBy !== undefined ? undefined : questionOf(id, 'release', release.round);

/** The questions to people who act themselves, and to those who confirm it. */
export const actQuestions = (state: IncidentState): SideQuestion[] =>
  askedToAct(state).map(({ asked }) => questionOf(state.id, 'manual-action', asked.round));

/** All that is asked beside the run now: each in a workflow of its own. */
export const sideQuestions = (state: IncidentState): SideQuestion[] =>
  [proposalQuestion(state), handOverQuestion(state), releaseQuestion(state), ...actQuestions(state)].filter(
    (one) => one !== undefined,
  );

/** A question about a runbook has its number, whichever of the two it is. */
const runbookQuestions = (id: string, round: number): string[] => [
  `${id}-runbook-${String(round)}`,
  `${id}-runbook-step-${String(round)}`,
];

/** The approvals that people may still be asked for about an incident, by id. A release is asked after the close too. */
const questionsOf = ({
  id,
  facts,
  containment,
  proposals,
  handOver,
  recovery,
}: Omit<IncidentState, 'handOver'> & { handOver?: IncidentState['handOver'] | undefined }): string[] => [
  ...(containment === undefined ? [] : [`${id}-containment-${String(containment.round)}`]),
  `${id}-review-${String(facts)}`,
  ...(proposals === 0 ? [] : [`${id}-dismissal-${String(proposals)}`, `${id}-severity-lowering-${String(proposals)}`]),
  ...(handOver === undefined ? [] : [`${id}-hand-over-${String(handOver.round)}`]),
  ...(recovery === undefined ? [] : runbookQuestions(id, recovery.asked + 1)),
];

/** The approvals of an open incident that whoever leads it may be asked for now; a hand-over is its successor's. */
export const openQuestions = (state: IncidentState): string[] => [
  ...questionsOf({ ...state, handOver: undefined }),
  ...(releaseQuestion(state) === undefined ? [] : [`${state.id}-release-${String(state.releases)}`]),
];

/** Reviews of what was known before the newest fact; of a storm of facts the latest few. */
const MOST_OVERTAKEN = 5;
const overtakenReviews = ({ id, facts }: IncidentState): string[] =>
  Array.from({ length: Math.min(facts - 1, MOST_OVERTAKEN) }, (_, n) => `${id}-review-${String(facts - 1 - n)}`);

/** Releases that are asked no more: an offer that a person's proposal replaced, or what is released already. */
const overtakenReleases = ({ id, release, releases = 0 }: IncidentState): string[] =>
  [releases - 1, ...(release === undefined ? [releases] : [])]
    .filter((round) => round > 0)
    .map((round) => `${id}-release-${String(round)}`);

/** A plan for what is two incidents now: each plans for itself. */
const overtakenPlan = ({ id, containment }: IncidentState): string[] =>
  containment?.approval === 'withdrawn' ? [`${id}-containment-${String(containment.round)}`] : [];

/** The question about a runbook that a new fact overtook; of one that was answered nothing is left to cancel. */
const overtakenRunbooks = ({ id, recovery }: IncidentState): string[] =>
  recovery === undefined || recovery.asked === 0 ? [] : runbookQuestions(id, recovery.asked);

/** What people would have done about an incident that is over; what they take back they are asked all the same. */
const fallenActs = ({ id, containment }: IncidentState): string[] =>
  (containment?.actions ?? []).flatMap(({ asked }) =>
    asked?.verb === 'contain' ? [`${id}-manual-action-${String(asked.round)}`] : [],
  );

/** The questions that fell away, and why: all of them when the incident ended, older reviews when a fact is new. */
export const fallenQuestions = (state: IncidentState): { approvalIds: string[]; why: string } =>
  state.status === 'open'
    ? {
        approvalIds: [
          ...overtakenReviews(state),
          ...overtakenPlan(state),
          ...overtakenReleases(state),
          ...overtakenRunbooks(state),
        ],
        why: 'it is overtaken',
      }
    : {
        approvalIds: [...questionsOf(state), ...fallenActs(state), ...overtakenReleases(state)],
        why: `the incident is ${state.status}`,
      };
