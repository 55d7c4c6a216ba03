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

/** Where the incident goes next, as its run's steps say it. */
export const progressOf = (state: IncidentState, run: number): IncidentProgress => {
  const { step, errand } = nextStep(state);
  const child = errand === undefined ? undefined : childOf(state, run, step, errand);
  return { incidentId: state.id, run, next: step, ...(child === undefined ? {} : { child }) };
};
