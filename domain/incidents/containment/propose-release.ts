import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { Change } from './containment-action.ts';
import { whyNotReleasable } from './settle-containment.ts';
import type { ReleaseRequest } from './settle-containment.ts';
import type { IncidentState } from '../state.ts';

/** An offer that nobody has taken up gives way to a person's own proposal. */
const isUnderWay = ({ release }: Pick<IncidentState, 'release'>): boolean =>
  release !== undefined && (release.proposedBy !== undefined || release.approvedBy !== undefined);

/**
 * Asks a second person to release a containment. `changes`: what others did to the target since the capture; accepting
 * them takes somebody who says so. A release that stays unanswered leaves everything contained.
 */
export const proposeRelease =
  (request: ReleaseRequest, changes: readonly Change[]) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    const reason = whyNotReleasable(state, request);
    if (reason !== undefined) return { kind: 'refused', reason };
    if (isUnderWay(state)) return { kind: 'refused', reason: 'another release waits for its second person' };
    if (changes.length > 0 && !request.override)
      return { kind: 'refused', reason: `others changed ${String(changes.length)} things since the capture` };
    const { action, reason: as, note, override } = request;
    const shown = personal(JSON.stringify(changes));
    const data = { round: (state.releases ?? 0) + 1, action, as, override, note: personal(note), changes: shown };
    return { kind: 'event', type: 'incidents.release-proposed', data };
  };
