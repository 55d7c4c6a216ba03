import type { ChangedField } from '../../people/index.ts';

/** What a question of the areas people and approvals is about. Moments are UTC ISO 8601. */
export type Matter = {
  /** Stands in the hashed event and in mails: names no person and no secret. */
  title: string;
  /** False once there is nothing to ask any more. */
  isOpen: boolean;
  proposedBy: string;
  proposedAt: string;
  /** Why it is wanted, as the person wrote it. Shown behind the link only. */
  reason: string;
  /** What would change, or what happened: one sentence each, shown behind the link only. */
  changes: readonly string[];
  /** Fields that would read differently, shown behind the link only. */
  changed?: readonly ChangedField[];
  /** Ids of everybody who caused it or whom it is about, `proposedBy` too: none of them is asked. */
  involved: readonly string[];
};
