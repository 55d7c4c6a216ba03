import { FIELDS } from './fields/fields.ts';
import type { Language } from './language.ts';
import { isFilled, type FieldValue, type ReportValues } from './values.ts';
import { nameOf } from './words/field-words.ts';

const HEADER = ['field', 'name', 'value', 'basis', 'journal', 'event', 'event type'];

const written = (value: FieldValue): string => (typeof value === 'object' ? value.join('; ') : String(value));

// A spreadsheet would run a text that begins like this as a formula; a number or a telephone number is none.
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d ().-]*$))/;

/** One cell as RFC 4180 quotes it. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Cells as one line with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A report's filled fields as rows, in the order of the template: RFC 4180, UTF-8, codes as the exchange format has them. */
export const toCsv = (values: ReportValues, language: Language = 'en'): string => {
  const rows = FIELDS.flatMap(({ id }) => {
    const sourced = values[id];
    if (sourced === undefined || !isFilled(values, id)) return [];
    const { journal, seq, type } = sourced.source;
    return [[id, nameOf(id, language), written(sourced.value), sourced.basis ?? '', journal, String(seq), type]];
  });
  return [HEADER, ...rows].map(csvLine).join('');
};
