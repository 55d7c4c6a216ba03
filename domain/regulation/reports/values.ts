import type { FieldId } from './fields/field-id.ts';

/**
 * What a field holds. Moments are `YYYY-MM-DDThh:mm:ssZ`, durations `DD:HH:MM`, shares percent without the sign, amounts
 * thousands of the reporting currency, list values codes.
 */
export type FieldValue = string | number | boolean | readonly string[];

/** The event a value comes from; `journal` is `<area>/<aggregate id>`, or names a configuration. */
export type SourceEvent = { journal: string; seq: number; type: string };

/** Estimates stand in the initial notification and the intermediate report only. */
export type Basis = 'estimate' | 'actual';

/** A value, and where it comes from. Without a basis it is a fact, not a figure. */
export type Sourced<Value extends FieldValue = FieldValue> = { value: Value; basis?: Basis; source: SourceEvent };

/** A report: what is known, by field. An absent field is not known. */
export type ReportValues = Partial<Record<FieldId, Sourced>>;

/** The text of a field, or undefined when it is unknown or no text. */
export const textOf = (values: ReportValues, id: FieldId): string | undefined => {
  const value = values[id]?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The number in a field, or undefined when it is unknown or no number. */
export const numberOf = (values: ReportValues, id: FieldId): number | undefined => {
  const value = values[id]?.value;
  return typeof value === 'number' ? value : undefined;
};

/** The codes chosen in a field; none when it is unknown. */
export const codesOf = (values: ReportValues, id: FieldId): readonly string[] => {
  const value = values[id]?.value;
  if (value === undefined || typeof value === 'boolean' || typeof value === 'number') return [];
  return typeof value === 'string' ? [value] : value;
};

/** Whether a field says something: an empty text or an empty list does not. */
export const isFilled = (values: ReportValues, id: FieldId): boolean => {
  const value = values[id]?.value;
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' ? value.length > 0 : true;
};
