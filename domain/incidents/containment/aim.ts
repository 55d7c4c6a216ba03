import type { ContainmentActionId, PlannedContainment } from '../../../contracts/config/playbook.ts';
import type { SignalPrincipal, SignalResource } from '../../../contracts/signal.ts';
import type { RefusalReason } from './containment-action.ts';
import type { Target } from './target.ts';

/** What is known of whom and what an incident is about, in clear: it was revealed for this. */
export type ContainmentFacts = {
  account: string;
  region: string;
  /** At least one: what the signals named. */
  resources: readonly SignalResource[];
  principals: readonly SignalPrincipal[];
  /** Addresses at the other end, as the signals wrote them. */
  remotes?: readonly string[];
  /** What is contained already. */
  held: readonly { id: ContainmentActionId; target: Target }[];
};

/** A target, or why the action has none. */
export type Aim = { kind: 'target'; target: Target } | { kind: 'refused'; reason: RefusalReason };

/** Finds the targets of an action, as the playbook has it, among the facts; at least one answer. */
export type AimRule = (facts: ContainmentFacts, planned?: PlannedContainment) => Aim[];

export const aimAt = (target: Target): Aim => ({ kind: 'target', target });
export const refuse = (reason: RefusalReason): Aim => ({ kind: 'refused', reason });
