import { isHeld, releasableActions } from '../incidents/index.ts';
import type { IncidentState } from '../incidents/index.ts';
import { isObligationId } from '../regulation/index.ts';
import type { Decision } from '../shared/journal/index.ts';

/** Why personal content may be destroyed. A fixed list: once the key is gone, free text could not be sealed any more. */
export const ERASURE_GROUNDS = ['retention-ended', 'erasure-request', 'authority-order'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Why, the number of the request in another system, and when (UTC ISO 8601). */
export type ErasureCause = { ground: ErasureGround; reference: string | undefined; now: string };

/** A privileged stream has no status: it is as closed as its incident. */
type Erasable = { id: string; status?: string; heldUntil?: string; containment?: IncidentState['containment'] };

const isOpen = ({ id }: Erasable): string => `${id} is open: its content is still needed`;

/** A case's and a duty's content goes into the reports that are still owed. */
const regulatoryNeed = ({ id, status }: Erasable): string | undefined => {
  if (!isObligationId(id))
    return status === 'closed'
      ? undefined
      : `the regulatory case ${id} is open: its content is needed until nothing is owed any more`;
  return status === 'received' || status === 'withdrawn'
    ? undefined
    : `the duty ${id} is ${String(status)}: its content is needed until its report was received`;
};

/** The journals whose personal content can be destroyed, and why that of one is still needed. */
const STILL_NEEDED = {
  incidents: (state: Erasable) => (state.status === 'open' ? `incidents/${isOpen(state)}` : undefined),
  approvals: (state: Erasable) => (state.status === 'pending' ? `approvals/${isOpen(state)}` : undefined),
  regulation: regulatoryNeed,
};

/**
 * Destroys an aggregate's sealed content: never while it is open, because those who work on it still need it, nor while a
 * containment can be released, because whom it holds is sealed, nor under a legal hold.
 */
export const eraseSealed =
  (area: keyof typeof STILL_NEEDED, { ground, reference, now }: ErasureCause) =>
  (state: Erasable | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: `there is no such journal in ${area}` };
    const need = STILL_NEEDED[area](state);
    if (need !== undefined) return { kind: 'refused', reason: need };
    if (isHeld(state, now))
      return { kind: 'refused', reason: `${area}/${state.id}: under legal hold until ${state.heldUntil ?? ''}` };
    const inForce = releasableActions(state.containment).map(({ key }) => key);
    if (inForce.length > 0)
      return {
        kind: 'refused',
        reason: `${area}/${state.id}: a containment is in force (${inForce.join(', ')}); erased, it could never be released`,
      };
    return { kind: 'event', type: `${area}.sealed-content-erased`, data: { ground, reference } };
  };
