import { hasUnfinishedAction, isAuthorised, isToBeJudged } from './containment/index.ts';
import { hasEvidence } from './evidence/index.ts';
import { nextRecoveryStep } from './recovery/next-recovery-step.ts';
import type { IncidentState } from './state.ts';

/** Every place where the machine `incidents/handle-incident` can go next. */
export const STEPS = [
  'assess-incident',
  'plan-containment',
  'collect-evidence',
  'authorise-containment',
  'obtain-approval',
  'contain-threat',
  'plan-recovery',
  'run-runbook',
  'verify-recovery',
  'await-change',
  'close-incident',
  'closed',
] as const;
export type Step = (typeof STEPS)[number];

/** What a nested workflow is for: its name within the run, and what it is told. */
export type Errand = { tier?: 0 | 1; purpose?: 'containment' | 'review' | 'runbook' | 'runbook-step'; round: number };
export type Progress = { step: Step; errand?: Errand };

/** The plan that counts: one of before a dismissal, or one that was sent back, does not. */
const planOf = ({ containment }: IncidentState): IncidentState['containment'] =>
  containment?.approval === 'withdrawn' || containment?.approval === 'sent-back' ? undefined : containment;

/** Who lets it happen, and that it happens: the signature first, then people, then the act. */
const contain = (
  state: IncidentState,
  containment: NonNullable<IncidentState['containment']>,
): Progress | undefined => {
  const { round, approval } = containment;
  if (isToBeJudged(state)) return { step: 'authorise-containment' };
  if (approval === 'pending') return { step: 'obtain-approval', errand: { purpose: 'containment', round } };
  return isAuthorised(containment) && hasUnfinishedAction(containment)
    ? { step: 'contain-threat', errand: { round } }
    : undefined;
};

/**
 * Evidence tier 0 comes before anything is touched, tier 1 after (architecture, section 5). A plan that people are asked
 * about, or have approved, is carried to its end before a new fact asks for the next one.
 */
const respond = (state: IncidentState): Progress | undefined => {
  const containment = planOf(state);
  if (containment === undefined) return { step: 'plan-containment' };
  const { round } = containment;
  if (!hasEvidence(state.evidence, round, 0)) return { step: 'collect-evidence', errand: { tier: 0, round } };
  const next = contain(state, containment);
  if (next !== undefined) return next;
  if (!hasEvidence(state.evidence, round, 1)) return { step: 'collect-evidence', errand: { tier: 1, round } };
  return round < state.facts ? { step: 'plan-containment' } : undefined;
};

const mustWaitForRecovery = (state: IncidentState): boolean =>
  state.isRecoveryRed === true || state.recoveryHold?.isDue === false || (state.isActive && isOutage(state));

/** An outage that goes on cannot be verified as recovered: wait for the source to say so. */
const conclude = (state: IncidentState): Progress => {
  if (state.times.recoveredAt === undefined)
    return { step: mustWaitForRecovery(state) ? 'await-change' : 'verify-recovery' };
  if (state.review === undefined) return { step: 'obtain-approval', errand: { purpose: 'review', round: state.facts } };
  return { step: 'close-incident' };
};

/** Outages and alarms end by themselves; a threat does not. */
export const isOutage = (state: IncidentState): boolean => state.findingType.startsWith('Holdfast:Service/');

/**
 * Where the journal stopped, and so what comes next. The same answer drives normal progress, a loop for a new fact, and
 * the resumption of a killed execution.
 */
export const nextStep = (state: IncidentState): Progress => {
  if (state.status !== 'open') return { step: 'closed' };
  if (state.severity === undefined || state.severity.round < state.facts) return { step: 'assess-incident' };
  return respond(state) ?? nextRecoveryStep(state.recovery) ?? conclude(state);
};

/** Whether the task that waits for a change of this incident has its answer. */
export const isAnswered = (state: IncidentState): boolean => nextStep(state).step !== 'await-change';
