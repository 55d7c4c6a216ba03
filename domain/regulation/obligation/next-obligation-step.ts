import type { ObligationState } from './obligation-state.ts';

/** Every place where the machine `regulation/meet-obligation` can go next. */
export const OBLIGATION_STEPS = ['draft-report', 'obtain-approval', 'hand-over', 'await-obligation', 'met'] as const;
export type ObligationStep = (typeof OBLIGATION_STEPS)[number];

/** What the approval is about: the report, or the receipt that a person recorded. */
export type ObligationErrand = { purpose: 'regulator-report' | 'submission-receipt'; round: number };
type Next = { step: ObligationStep; errand?: ObligationErrand };

/** A draft with gaps waits for the facts until the last hour, or until people accept the gaps. */
const mayBeAsked = ({ draft, isLastHour, isGapsAccepted }: ObligationState): boolean =>
  draft?.gaps.length === 0 || isLastHour || isGapsAccepted;

const NEXT: Record<ObligationState['status'], (state: ObligationState) => Next> = {
  open: ({ hold }) => ({ step: hold === undefined ? 'draft-report' : 'await-obligation' }),
  drafted: (state) =>
    mayBeAsked(state)
      ? { step: 'obtain-approval', errand: { purpose: 'regulator-report', round: state.revision } }
      : { step: 'await-obligation' },
  approved: () => ({ step: 'hand-over' }),
  'handed-over': () => ({ step: 'await-obligation' }),
  recorded: ({ receipts }) => ({
    step: 'obtain-approval',
    errand: { purpose: 'submission-receipt', round: receipts },
  }),
  received: () => ({ step: 'met' }),
  withdrawn: () => ({ step: 'met' }),
};

/** Where the obligation's journal stopped, and so what comes next. */
export const nextObligationStep = (state: ObligationState): Next => NEXT[state.status](state);

/** Whether the task that waits for a change of this obligation has its answer. */
export const isObligationAnswered = (state: ObligationState): boolean =>
  nextObligationStep(state).step !== 'await-obligation';

/** What every step of `regulation/meet-obligation` answers; `child` names and feeds the approval it waits for. */
export type ObligationProgress = {
  obligationId: string;
  run: number;
  next: ObligationStep;
  child?: { name: string; input: Record<string, unknown> };
};

const WORD: Record<ObligationErrand['purpose'], string> = {
  'regulator-report': 'report',
  'submission-receipt': 'receipt',
};

/** The approval of an errand, by id. */
export const approvalIdOf = ({ id }: Pick<ObligationState, 'id'>, { purpose, round }: ObligationErrand): string =>
  `${id}-${WORD[purpose]}-${String(round)}`;

const childOf = (state: ObligationState, run: number, errand: ObligationErrand): ObligationProgress['child'] => {
  const { id: aggregateId, incidentId, draft } = state;
  const subject = { area: 'regulation', aggregateId, purpose: errand.purpose, incidentId, draft: draft?.files['view'] };
  return {
    name: `${state.id}-${String(run)}-${WORD[errand.purpose]}-${String(errand.round)}`,
    input: { approvalId: approvalIdOf(state, errand), run, round: errand.round, subject },
  };
};

/** Where the obligation goes next, as its run's steps say it. */
export const obligationProgress = (state: ObligationState, run: number): ObligationProgress => {
  const { step, errand } = nextObligationStep(state);
  const child = errand === undefined ? undefined : childOf(state, run, errand);
  return { obligationId: state.id, run, next: step, ...(child === undefined ? {} : { child }) };
};
