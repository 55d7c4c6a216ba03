import { unzipSync, zipSync } from 'fflate';
import writeXlsx, { type Row } from 'write-excel-file/universal';
import { reportDocument } from './document/report-document.ts';
import { DOCUMENT_TEXTS } from './document/document-texts.ts';
import { isFieldId } from './fields/field-id.ts';
import type { Language } from './language.ts';
import type { Report } from './report-context.ts';
import type { FieldValue } from './values.ts';

const WIDTHS = [8, 52, 70, 14, 48, 60].map((width) => ({ width }));

const text = (value: string | undefined): { value: string; type: typeof String; wrap: true; alignVertical: 'top' } => ({
  value: value ?? '',
  type: String,
  wrap: true,
  alignVertical: 'top',
});

/** Figures stay numbers, so that one can calculate with them; all else is text, and no text is a formula. */
const cell = (value: FieldValue | undefined, readable: string | undefined): Row[number] =>
  typeof value === 'number' ? { value, type: Number, align: 'left', alignVertical: 'top' } : text(readable);

// The library stamps the files in the archive with the time; the first day a ZIP can name says nothing.
const withoutClock = (archive: Uint8Array): Uint8Array => zipSync(unzipSync(archive), { mtime: '1980-01-01T00:00:00' });

/**
 * A report as a workbook of one sheet, in the order of the template: number, name, value, basis, source, and what is
 * missing. The header stays in sight.
 */
export const toXlsx = async (report: Report, language: Language = 'en'): Promise<Uint8Array> => {
  const { labels, basis } = DOCUMENT_TEXTS[language];
  const header = ['', labels.field, labels.value, '', labels.source, labels.missing].map((value) => ({
    ...text(value),
    fontWeight: 'bold' as const,
  }));
  const document = reportDocument(report, language);
  const rows = document.sections.flatMap(({ title, rows: fields }): Row[] => [
    [{ ...text(title), fontWeight: 'bold', wrap: false }],
    ...fields.map((field): Row => [
      text(field.id),
      text(field.name),
      cell(isFieldId(field.id) ? report.values[field.id]?.value : undefined, field.value),
      text(field.basis && basis[field.basis]),
      text(field.source),
      text(field.missing && `${field.missing.why}. ${field.missing.instruction}`),
    ]),
  ]);
  const written = writeXlsx([header, ...rows], { columns: WIDTHS, stickyRowsCount: 1, sheet: 'DORA' });
  return withoutClock(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
};
