import type { Decision } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import type { ApprovalState } from '../state.ts';
import { refusalOfVoter } from './refuse-person.ts';
import type { Asker } from './refuse-person.ts';

/** Silences pages to this person for a while. It never stops the deadline or the escalation. */
export const acknowledgeApproval =
  (asker: Asker, minutes: number) =>
  (state: ApprovalState | undefined): Decision => {
    const refused = refusalOfVoter(state, asker);
    if (refused !== undefined) return { kind: 'refused', reason: refused };
    const data = { personId: asker.personId, until: after(asker.now, minutes * MINUTE) };
    return { kind: 'event', type: 'approvals.approval-acknowledged', data };
  };
