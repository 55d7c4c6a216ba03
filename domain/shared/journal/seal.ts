import { sha256 } from './hash-event.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';

/**
 * Personal content (names, addresses, IPs, free text). A rule writes `{ plain }`; the journal keeps `{ ref, commitment }`
 * in the hashed event and the text under the aggregate's own data key, so that destroying the key erases the person.
 */
export type Plain = { plain: string };
export type Personal = Plain | SealedContent;

/** Marks a text as personal content. */
export const personal = (text: string): Personal => ({ plain: text });

/** A salted commitment: SHA-256 over salt (hex) and text. Without the salt the text cannot be guessed back. */
export const commitTo = (salt: string, text: string): string => sha256(`${salt}:${text}`);

export type SealedItem = { ref: string; salt: string; text: string };
export type Sealing = { data: Record<string, unknown>; sealed: SealedItem[] };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && 'plain' in value && typeof value.plain === 'string';

/**
 * Replaces every `{ plain }` in an event's data by reference and commitment.
 * `salt` answers one fresh salt (hex) per call; refs are `<seq>.<n>`, unique in the aggregate.
 */
export const sealData = (data: Record<string, unknown>, seq: number, salt: () => string): Sealing => {
  const sealed: SealedItem[] = [];
  const walk = (value: unknown): unknown => {
    if (isPlain(value)) {
      const item = { ref: `${String(seq)}.${String(sealed.length + 1)}`, salt: salt(), text: value.plain };
      sealed.push(item);
      return { ref: item.ref, commitment: commitTo(item.salt, item.text) };
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) return walkObject(value);
    return value;
  };
  const walkObject = (value: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, walk(inner)]),
    );
  return { data: walkObject(data), sealed };
};
