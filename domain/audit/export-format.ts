import * as z from 'zod/mini';
import { AREAS } from '../../contracts/areas.ts';
import { RecordedEvent } from '../../contracts/journal-event.ts';
import { Hash, Signed } from './statements.ts';

/** 16 bytes in hex. Of one length and without a colon: else the start of a text could pass for the end of its salt. */
const Salt = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** Personal content in clear, with the salt that ties it to the commitment in its event. */
const RevealedContent = z.strictObject({ ref: z.string(), salt: Salt, text: z.string() });

/** One journal from its first event to its signed head. */
export const JournalExport = z.strictObject({
  area: z.enum(AREAS),
  aggregateId: z.string(),
  count: z.int(),
  events: z.array(z.strictObject(RecordedEvent.shape)),
  sealed: z.array(RevealedContent),
});
export type JournalExport = z.infer<typeof JournalExport>;

/** Where an event stands in a day's tree (RFC 6962 audit path). */
const Proof = z.strictObject({ event: Hash, index: z.int(), path: z.array(Hash) });

/** A signed daily root with the places of this file's events in it. */
export const RootExport = z.strictObject({ ...Signed.shape, proofs: z.array(Proof) });
export type RootExport = z.infer<typeof RootExport>;

/** What `holdfast audit export` writes and `holdfast audit verify` checks, without network or account. */
export const AuditExport = z.strictObject({
  format: z.literal('holdfast-audit-export'),
  v: z.literal(1),
  incidentId: z.string(),
  /** The key that signed, as the file says: it helps to find the pinned one, and proves nothing by itself. */
  key: z.strictObject({ fingerprint: z.string(), publicKey: z.string() }),
  /** The signed ends of all journals in this file. */
  heads: Signed,
  journals: z.array(JournalExport),
  roots: z.array(RootExport),
});
export type AuditExport = z.infer<typeof AuditExport>;
