import { releasableActions } from '../incidents/index.ts';
import type { IncidentState } from '../incidents/index.ts';
import type { Decision } from '../shared/journal/index.ts';

/** Why personal content may be destroyed. A fixed list: once the key is gone, free text could not be sealed any more. */
export const ERASURE_GROUNDS = ['retention-ended', 'erasure-request', 'authority-order'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Why, and the number of the request in another system. */
export type ErasureCause = { ground: ErasureGround; reference: string | undefined };

/** The journals whose personal content can be destroyed, and the status in which it is still needed. */
const STILL_NEEDED = { incidents: 'open', approvals: 'pending', regulation: 'drafted' } as const;

type Erasable = { id: string; status: string; containment?: IncidentState['containment'] };

/**
 * Destroys an aggregate's sealed content: never while it is open, because those who work on it still need it, nor while a
 * containment can be released, because whom it holds is sealed.
 */
export const eraseSealed =
  (area: keyof typeof STILL_NEEDED, { ground, reference }: ErasureCause) =>
  (state: Erasable | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: `there is no such journal in ${area}` };
    if (state.status === STILL_NEEDED[area])
      return { kind: 'refused', reason: `${area}/${state.id} is open: its content is still needed` };
    const inForce = releasableActions(state.containment).map(({ key }) => key);
    if (inForce.length > 0)
      return {
        kind: 'refused',
        reason: `${area}/${state.id}: a containment is in force (${inForce.join(', ')}); erased, it could never be released`,
      };
    return { kind: 'event', type: `${area}.sealed-content-erased`, data: { ground, reference } };
  };
