import { nextStep } from './next-step.ts';
import type { Errand, Step } from './next-step.ts';
import type { IncidentState } from './state.ts';

/**
 * What every step of `incidents/handle-incident` answers: the hub's Choice follows `next`; `child` names and feeds the
 * nested workflow when there is one. The name carries the run, so a new run never meets an old child.
 */
export type IncidentProgress = {
  incidentId: string;
  run: number;
  next: Step;
  child?: { name: string; input: Record<string, unknown> };
};

const subjectOf = (state: IncidentState, purpose: string): Record<string, unknown> => ({
  area: 'incidents',
  aggregateId: state.id,
  purpose,
});

const childOf = (state: IncidentState, run: number, step: Step, errand: Errand): IncidentProgress['child'] => {
  const { purpose, tier, round } = errand;
  const kind = purpose ?? (tier === undefined ? step : `evidence${String(tier)}`);
  const name = `${state.id}-${String(run)}-${kind}-${String(round)}`;
  if (purpose === undefined)
    return { name, input: { incidentId: state.id, run, round, ...(tier === undefined ? {} : { tier }) } };
  const approvalId = `${state.id}-${purpose}-${String(round)}`;
  return { name, input: { approvalId, run, round, subject: subjectOf(state, purpose) } };
};

/** The question to the second person about a pending proposal, as `approvals/obtain-approval` takes it. */
export const proposalQuestion = ({ id, proposal }: IncidentState) =>
  proposal === undefined
    ? undefined
    : {
        approvalId: `${id}-${proposal.kind}-${String(proposal.round)}`,
        round: proposal.round,
        subject: { area: 'incidents' as const, aggregateId: id, purpose: proposal.kind },
      };

/** The approvals that people may still be asked for about an incident, by id. */
const questionsOf = ({ id, facts, containment, proposals }: IncidentState): string[] => [
  ...(containment === undefined ? [] : [`${id}-containment-${String(containment.round)}`]),
  `${id}-review-${String(facts)}`,
  ...(proposals === 0 ? [] : [`${id}-dismissal-${String(proposals)}`, `${id}-severity-lowering-${String(proposals)}`]),
];

/** Reviews of what was known before the newest fact; of a storm of facts the latest few. */
const MOST_OVERTAKEN = 5;
const overtakenReviews = ({ id, facts }: IncidentState): string[] =>
  Array.from({ length: Math.min(facts - 1, MOST_OVERTAKEN) }, (_, n) => `${id}-review-${String(facts - 1 - n)}`);

/** The questions that fell away, and why: all of them when the incident ended, older reviews when a fact is new. */
export const fallenQuestions = (state: IncidentState): { approvalIds: string[]; why: string } =>
  state.status === 'open'
    ? { approvalIds: overtakenReviews(state), why: 'there is a new fact' }
    : { approvalIds: questionsOf(state), why: `the incident is ${state.status}` };

/** Where the incident goes next, as its run's steps say it. */
export const progressOf = (state: IncidentState, run: number): IncidentProgress => {
  const { step, errand } = nextStep(state);
  const child = errand === undefined ? undefined : childOf(state, run, step, errand);
  return { incidentId: state.id, run, next: step, ...(child === undefined ? {} : { child }) };
};
