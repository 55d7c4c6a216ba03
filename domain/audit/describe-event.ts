import * as z from 'zod/mini';
import { EVENTS } from '../../contracts/events.ts';
import type { EventType } from '../../contracts/events.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { EvidencePieces } from '../incidents/index.ts';
import { APPROVAL_WORDS } from './words/approval-words.ts';
import { eventReader } from './words/event-reader.ts';
import type { Words } from './words/event-reader.ts';
import { FACTOR_WORDS } from './words/factor-words.ts';
import { INCIDENT_WORDS } from './words/incident-words.ts';
import { LIMB_WORDS } from './words/limb-words.ts';
import { REGULATION_WORDS } from './words/regulation-words.ts';
import { SETTINGS_WORDS } from './words/settings-words.ts';

/** An event as an auditor reads it. */
export type DescribedEvent = { what: string; why?: string; evidence?: { name: string; sha256: string }[] };

const WORDS: Record<EventType, Words> = {
  ...INCIDENT_WORDS,
  ...APPROVAL_WORDS,
  ...REGULATION_WORDS,
  ...LIMB_WORDS,
  ...FACTOR_WORDS,
  ...SETTINGS_WORDS,
};

const isKnown = (type: string): type is EventType => Object.hasOwn(EVENTS, type);

/** A file in the vault: what was captured, or a report in one of its formats. */
const Stored = z.object({ key: z.string(), sha256: z.string() });

const evidenceOf = ({ type, data }: JournalEvent): DescribedEvent['evidence'] => {
  const pieces = type === 'incidents.evidence-collected' ? z.safeParse(EvidencePieces, data) : undefined;
  if (pieces?.success === true) return pieces.data.items.map(({ item, sha256 }) => ({ name: item, sha256 }));
  const files = z.safeParse(z.record(z.string(), z.unknown()), data['files']);
  const stored = [data['captured'], data['draft'], ...(files.success ? Object.values(files.data) : [])].flatMap(
    (file) => {
      const { success, data: one } = z.safeParse(Stored, file);
      return success ? [{ name: one.key, sha256: one.sha256 }] : [];
    },
  );
  return stored.length === 0 ? undefined : stored;
};

/**
 * What happened, in a sentence; why, as the person wrote it; and which evidence it names. `revealed`: the aggregate's sealed
 * contents by ref; what is not among them reads `(erased)`. A type of a later version is named, never hidden.
 */
export const describeEvent = (event: JournalEvent, revealed: ReadonlyMap<string, string>): DescribedEvent => {
  const reader = eventReader(event, revealed);
  const what = isKnown(event.type) ? WORDS[event.type](reader).trim() : `${event.type} (not known to this version)`;
  const why =
    reader.sealed('reason') ??
    reader.sealed('note') ??
    (event.type === 'incidents.containment-failed' ? reader.text('reason') : undefined);
  const evidence = evidenceOf(event);
  return { what, ...(why === undefined ? {} : { why }), ...(evidence === undefined ? {} : { evidence }) };
};
