import type { Protected } from '../../../contracts/config/protected.ts';
import type { BlastRadius } from './blast-radius.ts';
import type { Captured, Target } from './captured.ts';
import type { Change } from './changes-since.ts';
import type { KeyStatus } from './identity.ts';

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

export type Capture = { kind: 'captured'; captured: Captured } | { kind: 'target-missing' };

export type DryRun =
  { kind: 'ready'; blastRadius: BlastRadius } | { kind: 'refused'; reason: RefusalReason; detail: string };

/** What reading back says. `accessKey` is the key's status now. */
export type Verification =
  | { kind: 'effective'; accessKey: KeyStatus | 'deleted'; olderSessionsDeniedBefore: string }
  | { kind: 'not-effective'; missing: string[] };

/** How a release is carried out: why, when, where a new key's secret goes, and who fetches it there. */
export type Release = { reason: ReleaseReason; now: string; secretName: string; owner: string };

/** What a release came to, read back. */
export type Released = {
  accessKey: KeyStatus | 'deleted';
  /** Set while sessions from before the act would come alive again if the denial fell (UTC ISO 8601). */
  olderSessionsDeniedUntil?: string;
  replacement?: { accessKey: string; secretArn: string };
};

/** What an act was: its target's state before, and the time it was written with (UTC ISO 8601). */
export type Act = { captured: Captured; occurredAt: string };

/** Port: looking at what an action would be, or was, done to. Touches nothing. Errors: UnavailableError. */
export interface ContainmentLook {
  /** Reads the target's state. The user may be unknown: the key names its owner. */
  capture(target: Target, now: string): Promise<Capture>;
  /** What the act would stop, or why it must not be. */
  dryRun(captured: Captured, list: Protected): DryRun;
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
  release(act: Act, release: Release): Promise<Released>;
}
