import * as z from 'zod/mini';
import type { Role } from '../../../contracts/config/people.ts';
import type { Protected } from '../../../contracts/config/protected.ts';
import type { BlastRadius } from './blast-radius.ts';
import type { Target } from './target.ts';

export const RELEASE_REASONS = ['false-positive', 'remediated'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** Why an action is not even proposed. */
export const REFUSAL_REASONS = [
  'target-missing',
  'protected',
  'no-target',
  'temporary-credential',
  'already-contained',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The state before the act, as it lies in the evidence vault. Its shape is the action's own; nobody else looks into it. */
export const Captured = z.record(z.string(), z.unknown());
export type Captured = z.infer<typeof Captured>;

/** What was seen; `target` is named as its owner names it: a signal may have named somebody else, or nobody. */
export type Capture = { kind: 'captured'; captured: Captured; target: Target } | { kind: 'target-missing' };

export type DryRun =
  { kind: 'ready'; blastRadius: BlastRadius } | { kind: 'refused'; reason: RefusalReason; detail: string };

/** What was read back, in named facts for the journal. Nothing personal. */
export type Proof = Readonly<Record<string, string>>;

/** What reading back says. */
export type Verification =
  { kind: 'effective'; proof: Proof } | { kind: 'not-effective'; missing: string[] } | LeftToPeople;

/** What only people can do, and only other people can confirm: the role that is asked. */
export type LeftToPeople = { kind: 'left-to-people'; who: Role };

/** Something about the target that is neither as captured nor as we left it. */
export type Change = { what: string; was: string; is: string };

/** How a release is carried out: why, when, where a new key's secret goes, and who fetches it there. */
export type Release = { reason: ReleaseReason; now: string; secretName: string; owner: string };

/** What a release came to, read back; `replacement`: the new key, and where its owner fetches the secret. */
export type Released = { proof: Proof; replacement?: { accessKey: string; secretArn: string } };

/** What an act was: its target's state before, and the time it was written with (UTC ISO 8601). */
export type Act = { captured: Captured; occurredAt: string };

/** Port: looking at what an action would be, or was, done to. Touches nothing. Errors: UnavailableError. */
export interface ContainmentLook {
  /** Reads the target's state. */
  capture(target: Target, now: string): Promise<Capture>;
  /** Whether the state is that of the target people approved, and of nobody else. */
  isOf(captured: Captured, target: Target): boolean;
  /** What the act would stop, or why it must not be. */
  dryRun(captured: Captured, list: Protected): DryRun;
  /** ARNs of all that the act, or its release, writes to. */
  touches(captured: Captured): string[];
  /** Reads the target back after the act. */
  verify(act: Act): Promise<Verification>;
  /** What others changed since the capture. */
  changes(act: Act): Promise<Change[]>;
}

/** Port: holding an attacker. Errors: UnavailableError to try again, RefusedError and NotFoundError when it cannot be. */
export interface ContainmentHold extends ContainmentLook {
  /** Repeatable: ends in the same state however often and wherever it was interrupted. */
  act(act: Act): Promise<void>;
}

/** Port: undoing it. Errors as for holding. */
export interface ContainmentRelease extends ContainmentLook {
  /** Repeatable. `remediated` never revives what leaked. */
  release(act: Act, release: Release): Promise<Released | LeftToPeople>;
}
