import type { ContainmentHold, ContainmentRelease, Target } from '../../../domain/incidents/containment/index.ts';

/** One fresh resource that an action can be aimed at. */
export type ActionWorld = {
  port: ContainmentHold & ContainmentRelease;
  target: Target;
  /** Another target, which does not exist. */
  missing: Target;
  /** All its settings, asked of the service itself without our adapters. */
  settings: () => Promise<unknown>;
  /** What an act leaves behind for good, such as snapshots: a release keeps it, a second act makes no more of it. */
  leftBehind?: () => Promise<unknown>;
  /** Lets so many changes through and no more; without a number all again. */
  breakAfter: (changes?: number) => void;
  /** What a release after remediation leaves, from how it was before and while it was held; as before unless said. */
  remediated?: (before: unknown, held: unknown) => unknown;
  /** Somebody else changes what the act is about; left out where nobody can. */
  meddle?: () => Promise<unknown>;
};
