import type { Finding } from './finding.ts';
import type { Redaction } from './verify-sealed.ts';

/**
 * What the signatures are checked with. `pinned`: a key that was had before and beside the file. `from-file`: nothing is
 * pinned; the file's own key shows at most that it is consistent. `none`: hashes and links only, as asked.
 */
export type Trust =
  /** `from`: where the key was had, for the summary. */
  { kind: 'pinned'; publicKey: string; from?: string | undefined } | { kind: 'from-file' } | { kind: 'none' };

/** What was counted on the way, for the summary and the report. */
export type Verified = {
  ok: true;
  /** Only a pinned key proves who signed. */
  trust: Trust['kind'];
  summary: string;
  /** When the heads were signed (UTC ISO 8601): what was recorded later is not in the file. */
  headsTime: string;
  journals: number;
  events: number;
  roots: number;
  /** Events under a signed daily root. */
  covered: number;
  /** Events that are too young for one. */
  notYetCovered: number;
  redactions: Redaction[];
};
export type Broken = { ok: false; summary: string; firstBad: Finding };
export type Verification = Verified | Broken;
