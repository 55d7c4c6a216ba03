import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { bytesOf, textOf } from './attributes.ts';
import type { Item } from './attributes.ts';

/** A state up to this many bytes lies in its item as text, which people can read in the table. */
const PLAIN_BYTES = 8 * 1024;
/** What a state may take in its item (architecture, section 2). */
export const STORED_LIMIT_BYTES = 32 * 1024;

/**
 * The attribute that holds a state (canonical JSON). A large one is deflated (RFC 1951): a case with every field of its
 * reports told three times stays small, and each change of it costs a fifth of the write capacity. Throws RangeError when
 * even that exceeds the limit.
 */
export const toStoredState = (state: string): Item => {
  if (Buffer.byteLength(state) <= PLAIN_BYTES) return { state: { S: state } };
  const deflated = deflateRawSync(state);
  if (deflated.byteLength > STORED_LIMIT_BYTES)
    throw new RangeError(`state would take ${String(deflated.byteLength)} bytes of its item`);
  return { deflated: { B: deflated } };
};

/** The state as it was written; null when the item holds none. */
export const fromStoredState = (item: Item): unknown => {
  const plain = textOf(item, 'state');
  if (plain !== undefined) return JSON.parse(plain);
  return 'deflated' in item ? JSON.parse(inflateRawSync(bytesOf(item, 'deflated')).toString('utf8')) : null;
};
