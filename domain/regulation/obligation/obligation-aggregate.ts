import type { Aggregate } from '../../shared/journal/index.ts';
import { after, DAY, MINUTE } from '../../shared/time.ts';
import { dueOfObligation } from './commands/pass-obligation-time.ts';
import { evolveObligation } from './evolve-obligation.ts';
import { nextObligationStep } from './next-obligation-step.ts';
import type { ObligationState } from './obligation-state.ts';

/** How long an open obligation may be without a look at whether its execution is alive. */
const SOON_MS = 5 * MINUTE;

const isOver = ({ status }: ObligationState): boolean => status === 'received' || status === 'withdrawn';

/** When the sweep looks next: soon while a step or a question is under way, at the next due moment while it waits. */
export const nextObligationLookAt = (state: ObligationState, now: string): string => {
  const isWaiting = nextObligationStep(state).step === 'await-obligation';
  const look = after(now, isWaiting ? DAY : SOON_MS);
  const at = dueOfObligation(state)[0]?.at;
  return at !== undefined && at < look ? at : look;
};

/** The obligation's journal. */
export const obligationAggregate: Aggregate<ObligationState> = {
  area: 'regulation',
  evolve: evolveObligation,
  wakeAt: (state, now) => (isOver(state) ? undefined : nextObligationLookAt(state, now)),
  status: (state) => (isOver(state) ? 'closed' : 'open'),
};
