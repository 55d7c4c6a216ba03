import { isValidLei } from '../../../../contracts/lei.ts';
import { durationMinutes } from '../duration-text.ts';
import type { FieldType } from '../fields/field-row.ts';
import type { FieldValue } from '../values.ts';

const MOST_CHARACTERS = 32_767;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+[1-9]\d{1,14}(\s?\(\d+\))?([-\s.]?\d+)*$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const isText = (value: FieldValue): value is string => typeof value === 'string' && value.length <= MOST_CHARACTERS;

const isMoment = (value: FieldValue): boolean => typeof value === 'string' && MOMENT.test(value) && isRealMoment(value);

// `Date.parse` turns 30 February into 2 March; what is written back must be the same.
const isRealMoment = (text: string): boolean => {
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text.slice(0, -1));
};

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;
const digits = (value: number): number => String(value).replace(/\D/g, '').length;

const isPercent = (value: FieldValue): boolean =>
  typeof value === 'number' && value >= 0 && decimals(value) <= 1 && digits(value) <= 5;

const isMoney = (value: FieldValue): boolean => typeof value === 'number' && value >= 0 && decimals(value) <= 3;

const isLeis = (value: FieldValue): boolean => typeof value === 'string' && value.split(';').every(isValidLei);

/** Whether a value has the form its type asks for, and how that form reads. */
type Format = { says: string; fits: (value: FieldValue) => boolean };

/**
 * How the values of each type are written.
 *
 * @law 2025/302 Annex II
 */
export const FORMATS: Record<FieldType, Format> = {
  text: { says: `a text of at most ${MOST_CHARACTERS} characters`, fits: isText },
  lei: { says: 'an LEI (ISO 17442) with a correct checksum, several separated by semicolons', fits: isLeis },
  email: { says: 'an e-mail address', fits: (value) => isText(value) && EMAIL.test(value) },
  phone: {
    says: 'a number with international prefix, e.g. +33123456789',
    fits: (value) => isText(value) && PHONE.test(value),
  },
  moment: { says: 'a moment in UTC, YYYY-MM-DDThh:mm:ssZ', fits: isMoment },
  duration: { says: 'DD:HH:MM', fits: (value) => typeof value === 'string' && durationMinutes(value) !== undefined },
  integer: { says: 'a whole number from 0', fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0 },
  percent: { says: 'a number from 0 with at most one decimal and five digits', fits: isPercent },
  money: { says: 'an amount from 0 in thousands, with at most three decimals', fits: isMoney },
  'yes-no': { says: 'yes or no', fits: (value) => typeof value === 'boolean' },
  choice: { says: 'one value of the list', fits: (value) => typeof value === 'string' },
  choices: { says: 'values of the list', fits: (value) => typeof value === 'object' },
};
