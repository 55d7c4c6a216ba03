import type { Decision } from '../../../shared/journal/index.ts';
import type { Clock, ObligationState } from '../obligation-state.ts';

/** Begins the journal of a duty with its clock. */
export const openObligation =
  (
    about: Pick<
      ObligationState,
      'caseId' | 'incidentId' | 'entityId' | 'kind' | 'title' | 'legalBasis' | 'limitBy' | 'clock'
    >,
  ) =>
  (state: ObligationState | undefined): Decision =>
    state === undefined ? { kind: 'event', type: 'regulation.obligation-opened', data: about } : { kind: 'nothing' };

const isOver = ({ status }: ObligationState): boolean => status === 'received' || status === 'withdrawn';

/**
 * No event moves a legal clock later, except a new submission that it runs from, or a relief that is recorded with it.
 * @law 2025/301 Art. 5(1)
 */
export const moveClock =
  (clock: Clock, why: 'awareness-earlier' | 'new-submission' | 'decided-again') =>
  (state: ObligationState | undefined): Decision => {
    if (state === undefined || isOver(state)) return { kind: 'nothing' };
    const isNew = clock.limit !== state.clock.limit || clock.due !== state.clock.due;
    if (!isNew || (clock.limit > state.clock.limit && why !== 'new-submission')) return { kind: 'nothing' };
    return { kind: 'event', type: 'regulation.clock-moved', data: { clock, why } };
  };

/** It is with the recipient: what was sent cannot be withdrawn here. */
const isWithRecipient = ({ status }: ObligationState): boolean => status === 'handed-over' || status === 'recorded';

/** The ground of the duty fell away. */
export const withdrawObligation =
  (why: string) =>
  (state: ObligationState | undefined): Decision =>
    state === undefined || isOver(state) || isWithRecipient(state)
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'regulation.report-withdrawn', data: { caseId: state.caseId, why } };

/** Raises the run, only from the run that was seen to be terminal. */
export const startObligationRun =
  (terminalRun: number) =>
  (state: ObligationState | undefined): Decision =>
    state !== undefined && !isOver(state) && state.run === terminalRun
      ? { kind: 'event', type: 'regulation.run-started', data: { run: terminalRun + 1 } }
      : { kind: 'nothing' };
