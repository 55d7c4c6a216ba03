import { fromLocalTime, type FieldError } from '../../shared/html/index.ts';
import { fieldName } from './case-intents.ts';
import type { FormOf } from './case-intents.ts';

/** The fields of a post by name; `now` is UTC ISO 8601, moments are typed in `timeZone`. */
export type Posted = Readonly<Partial<Record<string, string>>>;
export type ReadAt = { now: string; timeZone: string };

const TEXTS = {
  short: (min: number) => `write at least ${min} characters`,
  long: (max: number) => `write at most ${max} characters`,
  choose: 'choose one',
  missing: 'give date and time',
  future: 'cannot be in the future',
};

/** Fewer characters are no reason an auditor could use. */
const REASON_MIN = 10;
const TEXT_MAX = 4000;

/** Reads one form field by field. What is wrong is kept in `errors`; the value then stands for nothing. */
export type FormReader = {
  readonly errors: FieldError[];
  fail(field: string, message: string): void;
  raw(field: string): string;
  text(field: string, label: string, min?: number): string;
  reason(): string;
  moment(field: string, label: string): string;
  /** A moment that may lie ahead. */
  ahead(field: string, label: string): string;
  oneOf<T extends string>(field: string, label: string, options: readonly T[]): T | undefined;
};

/** A reader for the form of the page that was posted. */
export const formReader = (posted: Posted, of: FormOf, { now, timeZone }: ReadAt): FormReader => {
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => void errors.push({ field: fieldName(of, field), message });
  const raw = (field: string): string => (posted[fieldName(of, field)] ?? '').trim();
  const text = (field: string, label: string, min = 1): string => {
    const value = raw(field);
    if (value.length < min) fail(field, `${label}: ${TEXTS.short(min)}`);
    if (value.length > TEXT_MAX) fail(field, `${label}: ${TEXTS.long(TEXT_MAX)}`);
    return value;
  };
  const ahead = (field: string, label: string): string => {
    const at = fromLocalTime(raw(field), timeZone);
    if (at === undefined) fail(field, `${label}: ${TEXTS.missing}`);
    return at ?? '';
  };
  return {
    errors,
    fail,
    raw,
    text,
    reason: () => text('reason', 'Reason', REASON_MIN),
    ahead,
    moment: (field, label) => {
      const at = ahead(field, label);
      if (at > now) fail(field, `${label}: ${TEXTS.future}`);
      return at;
    },
    oneOf: (field, label, options) => {
      const value = raw(field);
      const found = options.find((option) => option === value);
      if (found === undefined) fail(field, `${label}: ${TEXTS.choose}`);
      return found;
    },
  };
};
