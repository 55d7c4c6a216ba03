import { formatUtc } from '../../../shared/html/index.ts';
import { durationMinutes } from '../duration-text.ts';
import type { FieldRow } from '../fields/field-row.ts';
import type { Language } from '../language.ts';
import { labelOf } from '../lists/code-list.ts';
import type { FieldValue } from '../values.ts';

const WORDS = {
  en: { yes: 'Yes', no: 'No', thousand: 'thousand', day: 'd', hour: 'h', minute: 'min' },
  de: { yes: 'Ja', no: 'Nein', thousand: 'Tausend', day: 'T', hour: 'Std.', minute: 'Min.' },
};

type ValueKind = Pick<FieldRow, 'type' | 'list'>;

const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 3 }).format(value);

const duration = (text: string, language: Language): string => {
  const minutes = durationMinutes(text);
  if (minutes === undefined) return text;
  const { day, hour, minute } = WORDS[language];
  const parts = [
    [Math.floor(minutes / 1440), day],
    [Math.floor(minutes / 60) % 24, hour],
    [minutes % 60, minute],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `${told.join(' ') || `0 ${minute}`} (${text})`;
};

const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text));

const readText = (value: string, { type, list }: ValueKind, language: Language): string => {
  if (list !== undefined) return labelOf(list, value, language);
  if (type === 'duration') return duration(value, language);
  return type === 'moment' && isMoment(value) ? formatUtc(value) : value;
};

const readNumber = (value: number, { type }: ValueKind, { language, currency }: Reading): string => {
  if (type === 'percent') return `${number(value, language)} %`;
  if (type === 'money') return `${number(value, language)} ${WORDS[language].thousand} ${currency}`;
  return number(value, language);
};

/** How values are read: in which language, and in which currency amounts are. */
export type Reading = { language: Language; currency: string };

/** A value as people read it: labels rather than codes, units beside numbers, moments in UTC. */
export const readableValue = (row: ValueKind, value: FieldValue, reading: Reading): string => {
  if (typeof value === 'boolean') return value ? WORDS[reading.language].yes : WORDS[reading.language].no;
  if (typeof value === 'number') return readNumber(value, row, reading);
  if (typeof value === 'string') return readText(value, row, reading.language);
  return value.map((code) => readText(code, row, reading.language)).join('; ');
};
