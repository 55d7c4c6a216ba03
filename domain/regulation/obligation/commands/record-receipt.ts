import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { readMoment } from '../../facts/read-moment.ts';
import type { ObligationState } from '../obligation-state.ts';

/** The report was given to its channel. That is no receipt: the clock goes on. */
export const handOver =
  (channel: string, isAlternative: boolean) =>
  (state: ObligationState | undefined): Decision =>
    state?.status === 'approved'
      ? { kind: 'event', type: 'regulation.report-handed-over', data: { channel, isAlternative } }
      : { kind: 'nothing' };

/** The channel does not work: the alternative one is used, and the authority is told so.
 * @law 2022/2554 Art. 19(1)
 * @law 2025/302 Art. 4
 */
export const reportChannelDown =
  (reason: string) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'handed-over') return { kind: 'refused', reason: 'it was not handed over' };
    if (state.isChannelDown) return { kind: 'refused', reason: 'the alternative channel is in use already' };
    return { kind: 'event', type: 'regulation.channel-failed', data: { reason: personal(reason) } };
  };

/** What a person saw at the authority: when it had the report, under which reference, and the proof. */
export type SeenReceipt = { submittedAt: string; reference: string; proof: string };

/** A person's record waits for a second person, who checks the proof. */
export const recordReceipt =
  ({ submittedAt, reference, proof }: SeenReceipt, now: string) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'handed-over')
      return { kind: 'refused', reason: 'it was not handed over, or has its receipt' };
    const at = readMoment(submittedAt);
    if (at === undefined) return { kind: 'refused', reason: 'submittedAt: must be a UTC time' };
    if (at > now) return { kind: 'refused', reason: 'submittedAt: cannot be in the future' };
    // People record whole minutes: what was submitted in the minute in which the clock started is not before it.
    if (at < state.clock.starts.slice(0, 16))
      return { kind: 'refused', reason: `submittedAt: cannot be before ${state.clock.starts}, when the clock started` };
    const receipt = state.receipts + 1;
    return {
      kind: 'event',
      type: 'regulation.receipt-recorded',
      data: { receipt, submittedAt: at, reference, proof: personal(proof) },
    };
  };

/** The second person's word on a recorded receipt: only now the clock stops. */
export const applyReceiptOutcome =
  (decision: 'approved' | 'rejected' | 'sent-back' | 'expired', reason: string, receipt: number) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'recorded' || state.receipts !== receipt) return { kind: 'nothing' };
    if (decision !== 'approved')
      return { kind: 'event', type: 'regulation.receipt-refused', data: { decision, reason: personal(reason) } };
    const { submittedAt, reference } = state.receipt ?? {};
    const isInTime = submittedAt !== undefined && submittedAt <= state.clock.due;
    return { kind: 'event', type: 'regulation.report-received', data: { submittedAt, reference, isInTime } };
  };
