import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { formatUtc } from '../../shared/html/index.ts';

/** What stands where sealed content was destroyed or withheld. */
export const ERASED = '(erased)';

/** An event's data as words need it. Reading never fails: a journal of an older version must still be told. */
export type EventReader = {
  text(key: string): string;
  count(key: string): number;
  list(key: string): unknown[];
  moment(key: string): string;
  /** Sealed text in clear, or `(erased)`; undefined when the event has none of that name. */
  sealed(key: string): string | undefined;
  /** An object within; of one that is missing nothing can be read. */
  part(key: string): EventReader;
  /** The names within an object, sorted. */
  keys(key: string): string[];
  /** The objects of a list. */
  parts(key: string): EventReader[];
};

/** An event in one sentence. */
export type Words = (event: EventReader) => string;

type Data = JournalEvent['data'];

const isSealed = (value: unknown): value is SealedContent => z.safeParse(SealedContent, value).success;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const dataReader = (data: Data, revealed: ReadonlyMap<string, string>): EventReader => {
  const text = (key: string): string => {
    const value = data[key];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  const list = (key: string): unknown[] => {
    const value: unknown = data[key];
    return Array.isArray(value) ? value.map((item: unknown) => item) : [];
  };
  const inner = (value: unknown): Data => (isData(value) ? value : {});
  return {
    text,
    list,
    count: (key) => (typeof data[key] === 'number' ? data[key] : 0),
    moment: (key) => (Number.isNaN(Date.parse(text(key))) ? 'an unknown time' : formatUtc(text(key))),
    sealed: (key) => {
      const value = data[key];
      return isSealed(value) ? (revealed.get(value.ref) ?? ERASED) : undefined;
    },
    part: (key) => dataReader(inner(data[key]), revealed),
    keys: (key) => Object.keys(inner(data[key])).sort(),
    parts: (key) => list(key).map((item) => dataReader(inner(item), revealed)),
  };
};

/** Reads an event with the aggregate's revealed contents by ref. */
export const eventReader = ({ data }: JournalEvent, revealed: ReadonlyMap<string, string>): EventReader =>
  dataReader(data, revealed);

/** `key access-key, user` of a list of objects: one member of each that is text. */
export const named = (items: readonly unknown[], key: string): string[] =>
  items.flatMap((item) => {
    const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, key) : undefined;
    return typeof value === 'string' ? [value] : [];
  });

/** `1 signal`, `3 signals`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** ` on 2026-01-31`; nothing when there is no value to say it of. */
export const saying = (before: string, value: string, after = ''): string =>
  value === '' ? '' : `${before}${value}${after}`;
