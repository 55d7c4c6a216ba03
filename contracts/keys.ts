import type { Area } from './areas.ts';

/** Partition of an aggregate's journal in its area's table. Also the seed of its hash chain. */
export const journalKey = (area: Area, aggregateId: string): string => `${area}/${aggregateId}`;

/** Sort key of an event; padded so that a range read is in order. */
export const eventKey = (seq: number): string => `EVENT#${String(seq).padStart(8, '0')}`;

export const STATE_KEY = 'STATE';
export const DATA_KEY_KEY = 'DATAKEY';
export const EVENT_PREFIX = 'EVENT#';
export const SEALED_PREFIX = 'SEALED#';
export const AWAIT_PREFIX = 'AWAIT#';
export const commandKey = (key: string): string => `COMMAND#${key}`;
export const sealedKey = (ref: string): string => `${SEALED_PREFIX}${ref}`;
export const awaitKey = (task: string): string => `${AWAIT_PREFIX}${task}`;
/** A mail's claim: partition of its own, so that a storm of mails is no hot partition. */
export const mailKey = (key: string): string => `MAIL#${key}`;

/** The sparse index of open aggregates by the moment they are due next. */
export const WAKE_INDEX = 'wake';
export const WAKE_SHARDS = 8;
export const wakeShard = (aggregateId: string): string => {
  let sum = 0;
  for (const character of aggregateId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return `WAKE#${String(sum % WAKE_SHARDS)}`;
};

/** The index that lists aggregates by status, newest first. */
export const STATUS_INDEX = 'status';

/** The one item of the stepped clock's table (stage local): `offsetMs` is how far it runs ahead. */
export const CLOCK_KEY = 'CLOCK';
