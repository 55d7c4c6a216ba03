import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { Outcome } from '../outcome.ts';
import type { IncidentState } from '../state.ts';

/** Whoever says yes leads from now on: the successor, or who was asked because the successor did not answer. */
export const handOverOutcome = ({ handOver }: IncidentState, { round, decision, reason, by }: Outcome): Decision => {
  if (handOver?.round !== round) return { kind: 'nothing' };
  const { from } = handOver;
  return decision === 'approved' && by !== undefined
    ? {
        kind: 'event',
        type: 'incidents.commander-changed',
        data: { round, personId: by, ...(from === undefined ? {} : { from }), reason: personal(reason) },
      }
    : { kind: 'event', type: 'incidents.hand-over-refused', data: { round, decision, reason: personal(reason) } };
};

/** An approved release that cannot be carried out: everything stays contained, and another may be proposed. */
export const refuseRelease =
  (round: number, why: string) =>
  (state: IncidentState | undefined): Decision =>
    state?.release?.round === round
      ? {
          kind: 'event',
          type: 'incidents.release-refused',
          data: { round, decision: 'not-possible', reason: personal(why) },
        }
      : { kind: 'nothing' };

/** What is contained stays contained until a second person says yes, also after the incident is closed. */
export const releaseOutcome = (
  state: Pick<IncidentState, 'release'> | undefined,
  { round, decision, reason }: Outcome,
): Decision =>
  state?.release?.round !== round || state.release.approvedBy !== undefined
    ? { kind: 'nothing' }
    : {
        kind: 'event',
        type: decision === 'approved' ? 'incidents.release-approved' : 'incidents.release-refused',
        data: { round, decision, reason: personal(reason) },
      };
