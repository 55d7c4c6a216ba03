import * as z from 'zod/mini';
import type { SealedContent } from '../../../contracts/journal-event.ts';

/** A rendering of a report in the vault. */
export const StoredFile = z.object({ key: z.string(), versionId: z.string(), sha256: z.string() });
export type StoredFile = z.infer<typeof StoredFile>;

/** A report as it was drafted: its files by format, and the fields that lint still asks for. */
export const Draft = z.object({
  revision: z.int(),
  /** Of which round of the case's facts. */
  round: z.int(),
  files: z.record(z.string(), StoredFile),
  gaps: z.array(z.string()),
});
export type Draft = z.infer<typeof Draft>;

/** When it is due. `limit` is the law's moment, `due` the same or noon of the next working day. UTC ISO 8601. */
export const Clock = z.object({ starts: z.string(), limit: z.string(), due: z.string(), reliefApplied: z.boolean() });
export type Clock = z.infer<typeof Clock>;

/** That the authority has it: the moment and reference a person recorded with proof, checked by a second person. */
export type Receipt = { submittedAt: string; reference: string; proof: SealedContent; by: string; seq: number };

/** A duty to tell one recipient: its own journal, beside the incident and never in its way. */
export type ObligationState = {
  id: string;
  caseId: string;
  incidentId: string;
  entityId: string;
  kind: string;
  title: string;
  legalBasis: string;
  /** Whether the law set the limit, or the bank where the law says "without undue delay". */
  limitBy: 'legal' | 'own';
  /**
   * open: no draft that counts; drafted: waits for facts or approval; approved: to be handed over; handed-over: waits for the
   * receipt; recorded: a person's receipt waits for the second person; received, withdrawn: over.
   */
  status: 'open' | 'drafted' | 'approved' | 'handed-over' | 'recorded' | 'received' | 'withdrawn';
  clock: Clock;
  /** The highest warning given, in percent of the clock. */
  warned: number;
  isLastHour: boolean;
  isBreached: boolean;
  /** Two people, or one by break-glass, let it go out with the gaps that are listed. */
  isGapsAccepted: boolean;
  revision: number;
  draft?: Draft;
  handOver?: { channel: string; isAlternative: boolean; at: string };
  /** A notice to clients is held back until then (UTC ISO 8601), by whom, on which legal basis. */
  hold?: { legalBasis: string; owner: string; until: string };
  /** The channel did not work: the alternative one is used. */
  isChannelDown: boolean;
  receipts: number;
  receipt?: Receipt;
  run: number;
};
