import { readableValue } from '../document/readable-value.ts';
import type { DocumentRow, ReportDocument } from '../document/report-document.ts';
import { lintThreat, whyThreatFieldDue, type ThreatContext } from './lint-threat.ts';
import { THREAT_FIELDS, type ThreatField } from './threat-fields.ts';
import type { ThreatValues } from './threat-notification.ts';

const READING = { language: 'en', currency: '' } as const;

const documentRow = (row: ThreatField, values: ThreatValues, context: ThreatContext): DocumentRow => {
  const { id, name, instruction } = row;
  const sourced = values[id];
  if (sourced !== undefined) {
    const { journal, seq, type } = sourced.source;
    return { id, name, value: readableValue(row, sourced.value, READING), source: `${journal} #${seq} ${type}` };
  }
  const why = whyThreatFieldDue(row, context);
  return why === undefined ? { id, name } : { id, name, missing: { why, instruction } };
};

/**
 * The notification as a person reads it, for the page and the PDF of a report.
 *
 * @law 2025/302 Annex III
 */
export const threatDocument = (values: ThreatValues, context: ThreatContext): ReportDocument => {
  const rows = THREAT_FIELDS.map((row) => documentRow(row, values, context));
  const shown = rows.filter(({ value, missing }) => value !== undefined || missing !== undefined);
  return {
    language: 'en',
    sections: [{ title: 'Significant cyber threat', rows: shown }],
    filled: shown.filter(({ value }) => value !== undefined).length,
    missing: shown.filter(({ missing }) => missing !== undefined).length,
    findings: lintThreat(values, context).filter(({ rule }) => rule !== 'required'),
  };
};
