import type { FieldId } from '../fields/field-id.ts';
import type { Report } from '../report-context.ts';

/** What is wrong with a field; the message continues its number. An error keeps the report from being handed over; a warning is for a person to judge. */
export type Finding = { field: FieldId; rule: string; severity: 'error' | 'warning'; message: string };

/** One check over a whole report. */
export type Check = (report: Report) => readonly Finding[];

export const error = (field: FieldId, rule: string, message: string): Finding => ({
  field,
  rule,
  severity: 'error',
  message,
});

export const warning = (field: FieldId, rule: string, message: string): Finding => ({
  ...error(field, rule, message),
  severity: 'warning',
});
