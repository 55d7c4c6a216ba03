import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JournalEvent, RecordedEvent } from '../../../contracts/journal-event.ts';
import { journalKey } from '../../../contracts/keys.ts';
import type { Area } from '../../../contracts/areas.ts';

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 8785 canonical JSON of a value. Throws a TypeError for what JSON cannot say (undefined, NaN). */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical JSON for this value');
  return text;
};

/** What the first event of an aggregate names as its predecessor: SHA-256 of `area/aggregateId`. */
export const chainSeed = (area: Area, aggregateId: string): string => sha256(journalKey(area, aggregateId));

/** The event as it is kept: its canonical string and the hash of those bytes. */
export const recordEvent = (event: JournalEvent): RecordedEvent => {
  const text = canonicalJson(event);
  return { event: text, hash: sha256(text) };
};
