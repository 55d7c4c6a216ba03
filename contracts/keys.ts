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

/** All that keeps one recipient's messages to the digest rule: verdicts, counts, and what is gathered. */
const DIGESTS = 'digests/';
export const digestsKey = (recipient: string): string => `${DIGESTS}${recipient}`;
export const isDigestsKey = (pk: string): boolean => pk.startsWith(DIGESTS);
/** The token bucket of one subscription of SNS or a chat tool. */
export const bucketKey = (subscription: string): string => `BUCKET#${subscription}`;

/** A governed document: its STATE item holds version and content. */
export const governedKey = (name: string): string => `GOVERNED#${name}`;

/** How often a pre-authorisation was used in a clock hour: outside the journals, which say what was done. */
export const useHourKey = (preAuthorisation: string, hour: string): { pk: string; sk: string } => ({
  pk: `PREAUTH#${preAuthorisation}`,
  sk: `HOUR#${hour}`,
});
/** That the use of this plan is counted. */
export const useClaimKey = (
  preAuthorisation: string,
  incidentId: string,
  round: number,
): { pk: string; sk: string } => ({
  pk: `PREAUTH#${preAuthorisation}`,
  sk: `USE#${incidentId}#${String(round)}`,
});

/** How often a person's link of a question was opened. */
export const openKey = (approvalId: string, personId: string): { pk: string; sk: string } => ({
  pk: `VISITS#${approvalId}`,
  sk: `OPEN#${personId}`,
});
/** How often it was posted within a window. */
export const postsKey = (approvalId: string, personId: string, window: number): { pk: string; sk: string } => ({
  pk: `VISITS#${approvalId}`,
  sk: `POST#${personId}#${String(window)}`,
});

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
