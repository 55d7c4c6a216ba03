import type { Decision } from '../../shared/journal/index.ts';
import { findAction, nextAction } from '../containment/index.ts';
import type { ContainmentState } from '../containment/index.ts';
import type { StoredRef } from '../evidence/stored-evidence.ts';

/**
 * The end of an exercise's action on what is not tagged for it: looked at, captured, and left as it was. One that was intended
 * may have been begun, and is not called a rehearsal.
 */
export const rehearseAction =
  (action: string, captured: StoredRef) =>
  (containment: ContainmentState | undefined): Decision =>
    nextAction(containment)?.key === action && findAction(containment, action)?.status === 'planned'
      ? {
          kind: 'event',
          type: 'incidents.containment-rehearsed',
          data: { action, captured, reason: 'not-tagged-for-exercises' },
        }
      : { kind: 'refused', reason: `action ${action} is not approved or not due` };
