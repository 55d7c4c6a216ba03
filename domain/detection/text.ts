import * as z from 'zod/mini';
import { sha256 } from '../shared/journal/index.ts';

const TITLE_LENGTH = 200;
const PROSE_LENGTH = 2_000;
const ID_LENGTH = 512;

// Control characters, line breaks, and the marks that turn text around: none belongs in a mail's subject.
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of well-formed text: whitespace folded, at most `max` UTF-16 units, the cut shown by an ellipsis. */
export const oneLine = (text: string, max: number): string => {
  const clean = text.toWellFormed().replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
  return clean.length <= max
    ? clean
    : `${clean
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
};

/** An identifier short enough for a key: an oversized one keeps its beginning and is told apart by its SHA-256. */
export const boundedId = (id: string): string => {
  const clean = oneLine(id, Number.MAX_SAFE_INTEGER);
  return clean.length <= ID_LENGTH ? clean : `${clean.slice(0, ID_LENGTH - 65).toWellFormed()}~${sha256(clean)}`;
};

const bounded = (bound: (text: string) => string) => z.pipe(z.string(), z.transform(bound));
const required = (bound: (text: string) => string) => bounded(bound).check(z.minLength(1));

/** Absent, null and empty are one: the source did not say. */
const ifSaid = (bound: (text: string) => string) =>
  z.pipe(
    z.optional(z.nullable(bounded(bound))),
    z.transform((text) => (text === null || text === '' ? undefined : text)),
  );

/** A title of at most 200 characters, a description of at most 2,000. */
export const toTitle = (text: string): string => oneLine(text, TITLE_LENGTH);
export const toProse = (text: string): string => oneLine(text, PROSE_LENGTH);

/** Schemas of the texts that sources write: bounded, and never more than one line. */
export const Title = ifSaid(toTitle);
export const Prose = ifSaid(toProse);
export const Id = required(boundedId);
export const OptionalId = ifSaid(boundedId);
