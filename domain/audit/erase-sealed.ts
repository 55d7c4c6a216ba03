import type { IncidentState } from '../incidents/index.ts';
import type { Decision } from '../shared/journal/index.ts';

/** Why personal content may be destroyed. A fixed list: once the key is gone, free text could not be sealed any more. */
export const ERASURE_GROUNDS = ['retention-ended', 'erasure-request', 'authority-order'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Destroys an incident's sealed content: never while it is open, because the response still needs it. */
export const eraseSealed =
  (ground: ErasureGround, reference: string | undefined) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (state.status === 'open')
      return { kind: 'refused', reason: 'the incident is open: its content is still needed' };
    return { kind: 'event', type: 'incidents.sealed-content-erased', data: { ground, reference } };
  };
