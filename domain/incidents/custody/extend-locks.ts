import type { Decision } from '../../shared/journal/index.ts';
import type { StoredRef } from '../evidence/index.ts';

/** Port: the locks of what lies in the vault. Errors: UnavailableError, NotFoundError. */
export interface LockKeeper {
  /** Locks that version at least until then (UTC ISO 8601). A longer lock stays as it is: locks only grow. */
  extend(ref: StoredRef, until: string): Promise<void>;
}

/** Every piece is locked until then. */
export const locksExtended = (until: string, pieces: number): Decision => ({
  kind: 'event',
  type: 'incidents.locks-extended',
  data: { until, pieces },
});
