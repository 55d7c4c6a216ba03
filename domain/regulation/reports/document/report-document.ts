import { diffReports, type Change } from '../diff-reports.ts';
import { FIELDS, flagOf } from '../fields/fields.ts';
import type { FieldRow } from '../fields/field-row.ts';
import type { Language } from '../language.ts';
import { whyDue } from '../lint/is-due.ts';
import { lintReport } from '../lint/lint-report.ts';
import type { Report } from '../report-context.ts';
import { isFilled, textOf, type Basis } from '../values.ts';
import { instructionOf, nameOf } from '../words/field-words.ts';
import { DOCUMENT_TEXTS } from './document-texts.ts';
import { readableValue, type Reading } from './readable-value.ts';

/** One field as it is read. */
export type DocumentRow = {
  id: string;
  name: string;
  value?: string;
  basis?: Basis;
  /** Where the value comes from: journal, event, its type. */
  source?: string;
  /** Why the field is due although it is empty, and what the law wants to know. */
  missing?: { why: string; instruction: string };
  /** What became of it since the report before; `before` is readable. */
  change?: { kind: Change['kind']; before?: string };
};

/** What is wrong with a field. */
export type DocumentFinding = { field: string; severity: 'error' | 'warning'; message: string };

/** A report as a person reads it, whatever it is printed on. */
export type ReportDocument = {
  language: Language;
  sections: { title: string; rows: DocumentRow[] }[];
  filled: number;
  missing: number;
  /** What is wrong beside what is missing. */
  findings: DocumentFinding[];
  comparedWith?: Report['stage'];
};

const readableChange = (row: FieldRow, change: Change | undefined, reading: Reading): DocumentRow['change'] => {
  if (change === undefined) return undefined;
  if (change.kind === 'added') return { kind: 'added' };
  return { kind: change.kind, before: readableValue(row, change.before, reading) };
};

const valueParts = (row: FieldRow, { values }: Report, reading: Reading): Partial<DocumentRow> => {
  const sourced = values[row.id];
  if (sourced === undefined || !isFilled(values, row.id)) return {};
  const { journal, seq, type } = sourced.source;
  return {
    value: readableValue(row, sourced.value, reading),
    source: `${journal} #${seq} ${type}`,
    ...(sourced.basis && { basis: sourced.basis }),
  };
};

const missingParts = (row: FieldRow, report: Report): Partial<DocumentRow> => {
  const why = isFilled(report.values, row.id) ? undefined : whyDue(row, report);
  return why === undefined ? {} : { missing: { why, instruction: instructionOf(row.id) } };
};

const documentRow = (row: FieldRow, report: Report, reading: Reading, change: Change | undefined): DocumentRow => {
  const readable = readableChange(row, change, reading);
  return {
    id: row.id,
    name: nameOf(row.id, reading.language),
    ...valueParts(row, report, reading),
    ...missingParts(row, report),
    ...(readable && { change: readable }),
  };
};

/** That another submission is made is no news, nor that it holds what the one before was not asked for. */
const isNews = (row: FieldRow, { context }: Report): boolean =>
  row.id !== '1.1' && context.previous !== undefined && flagOf(row, context.previous.stage) !== 'N';

const isShown = ({ value, missing, change }: DocumentRow): boolean =>
  value !== undefined || missing !== undefined || change !== undefined;

const sectionOf = (
  number: string,
  title: string,
  rows: readonly DocumentRow[],
): ReportDocument['sections'][number] => ({
  title: `${number} ${title}`,
  rows: rows.filter(({ id }) => id.startsWith(number)),
});

/**
 * What is known, what is missing with the law's instruction, what changed since the report before. Fields that are empty
 * and not due are left out.
 */
export const reportDocument = (report: Report, language: Language = 'en'): ReportDocument => {
  const { stage, values, context } = report;
  const reading: Reading = { language, currency: textOf(values, '1.15') ?? '' };
  const changes = context.previous && diffReports(context.previous.values, values);
  const rows = FIELDS.map((row) =>
    documentRow(row, report, reading, isNews(row, report) ? changes?.[row.id] : undefined),
  );
  const shown = rows.filter(isShown);
  return {
    language,
    sections: DOCUMENT_TEXTS[language].sections
      .map((title, index) => sectionOf(`${index + 1}.`, title, shown))
      .filter((section) => section.rows.length > 0),
    filled: shown.filter(({ value }) => value !== undefined).length,
    missing: shown.filter(({ missing }) => missing !== undefined).length,
    findings: lintReport(stage, values, context).filter(({ rule }) => rule !== 'required'),
    ...(context.previous && { comparedWith: context.previous.stage }),
  };
};
