import { fromLocalTime } from '../../shared/html/index.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';
import { FIELD_PREFIX } from '../facts/fact-keys.ts';
import type { FactKind } from '../facts/fact-keys.ts';
import type { ReportedFact } from '../facts/fact-value.ts';
import type { FieldKind } from './case-view.ts';
import type { ReadAt } from './posted-fields.ts';

type Value = ReportedFact['value'];
type Kind = FactKind | FieldKind;

/** A thing that was asked for, with the codes that may be chosen. */
export type Asked = { key: string; kind: Kind; label: string; options?: readonly { value: string }[] };

/** How a text of each kind is read; undefined when it cannot be. */
type Read = (text: string, asked: Asked, at: ReadAt) => Value | undefined;

const MEMBER_STATES: readonly string[] = EEA_MEMBER_STATES;
/** The most that the report's form takes for a text. */
const TEXT_MAX = 32_767;

const pattern =
  (allowed: RegExp): Read =>
  (text) =>
    allowed.test(text) ? text : undefined;

const number =
  (allowed: RegExp): Read =>
  (text) => {
    const value = Number(text);
    return allowed.test(text) && Number.isFinite(value) ? value : undefined;
  };

const whole = number(/^\d{1,15}$/);
const decimal = number(/^\d{1,15}(\.\d{1,6})?$/);

const YES_NO: Record<string, boolean> = { yes: true, no: false };
const yesNo: Read = (text) => YES_NO[text];

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .sort(),
  ),
];

const states: Read = (text) => {
  const codes = listOf(text.toUpperCase());
  return codes.every((code) => MEMBER_STATES.includes(code)) ? codes : undefined;
};

const chosen: Read = (text, { options = [] }) => (options.some(({ value }) => value === text) ? text : undefined);

const allChosen: Read = (text, { options = [] }) => {
  const codes = text.split(',');
  return codes.every((code) => options.some(({ value }) => value === code)) ? codes : undefined;
};

/** A fact's moment has passed; a report may also name one to come. To the second there, as its form wants. */
const moment: Read = (text, { key }, { now, timeZone }) => {
  const at = fromLocalTime(text, timeZone);
  if (at === undefined) return undefined;
  if (key.startsWith(FIELD_PREFIX)) return at.replace(/\.\d+Z$/, 'Z');
  return at <= now ? at : undefined;
};

const words: Read = (text) => (text.length <= TEXT_MAX ? text : undefined);

const READ: Record<Kind, { read: Read; says: string }> = {
  boolean: { read: yesNo, says: 'choose yes or no' },
  'yes-no': { read: yesNo, says: 'choose yes or no' },
  count: { read: whole, says: 'write a whole number without separators' },
  integer: { read: whole, says: 'write a whole number without separators' },
  amount: { read: decimal, says: 'write a number without separators, decimals after a point' },
  hours: { read: decimal, says: 'write hours as a number, decimals after a point' },
  percent: { read: decimal, says: 'write a number, decimals after a point' },
  money: { read: decimal, says: 'write a number without separators, decimals after a point' },
  moment: { read: moment, says: 'give a date and time that is not in the future' },
  'member-states': { read: states, says: 'write codes of EEA countries, such as DE, AT' },
  codes: { read: listOf, says: 'write codes with commas' },
  code: {
    read: pattern(/^[a-z0-9][a-z0-9-]{1,59}$/),
    says: 'write a code of small letters, digits and hyphens, such as expired-certificate',
  },
  duration: {
    read: pattern(/^\d{1,3}:([01]\d|2[0-3]):[0-5]\d$/),
    says: 'write days, hours and minutes, such as 01:06:30',
  },
  lei: { read: pattern(/^[A-Z0-9]{18}\d\d$/), says: 'write an LEI of 20 characters' },
  email: { read: pattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), says: 'write a mail address' },
  phone: { read: pattern(/^\+[1-9][\d ]{5,20}$/), says: 'write a phone number with + and country code' },
  text: { read: words, says: `write at most ${TEXT_MAX} characters` },
  choice: { read: chosen, says: 'choose one of the list' },
  choices: { read: allChosen, says: 'choose from the list' },
};

/** The value of what was filled in, or what is wrong with it. */
export const readValue = (text: string, asked: Asked, at: ReadAt): { value: Value } | { problem: string } => {
  const { read, says } = READ[asked.kind];
  const value = read(text, asked, at);
  return value === undefined ? { problem: `${asked.label}: ${says}` } : { value };
};
