import { isValidLei } from '../../../../contracts/lei.ts';
import { FORMATS } from '../lint/value-formats.ts';
import type { FieldValue } from '../values.ts';
import { THREAT_FIELDS, type ThreatField } from './threat-fields.ts';
import type { ThreatValues } from './threat-notification.ts';
import type { ThreatFieldId } from './threat-words.ts';

/** What is wrong with a field of the notification; the message continues its number. */
export type ThreatFinding = { field: ThreatFieldId; rule: string; severity: 'error'; message: string };

/** Who notifies, and until when it is (to be) handed over (UTC ISO 8601). */
export type ThreatContext = { submitterDiffers: boolean; submittedAt?: string };

const OF_ANOTHER: readonly ThreatFieldId[] = ['3', '4', '5'];

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0);

/** Why a field must be filled; undefined when it may stay empty. */
export const whyThreatFieldDue = (
  { id, flag }: ThreatField,
  { submitterDiffers }: ThreatContext,
): string | undefined => {
  if (flag === 'Y') return 'mandatory in the notification';
  return submitterDiffers && OF_ANOTHER.includes(id) ? 'somebody else submits the notification' : undefined;
};

const error = (field: ThreatFieldId, rule: string, message: string): ThreatFinding => ({
  field,
  rule,
  severity: 'error',
  message,
});

const codesOutside = ({ list }: ThreatField, value: FieldValue): string[] => {
  if (list === undefined || typeof value === 'boolean' || typeof value === 'number') return [];
  const codes = typeof value === 'string' ? [value] : value;
  return codes.filter((code) => list.every((known) => known.code !== code));
};

const checkField = (row: ThreatField, values: ThreatValues, context: ThreatContext): ThreatFinding[] => {
  const value = values[row.id]?.value;
  const why = whyThreatFieldDue(row, context);
  if (value === undefined || isEmpty(value)) {
    return why === undefined ? [] : [error(row.id, 'required', `${row.name} is missing: ${why}.`)];
  }
  const { fits, says } = FORMATS[row.type];
  return [
    ...(fits(value) ? [] : [error(row.id, 'format', `must be ${says}.`)]),
    ...codesOutside(row, value).map((code) => error(row.id, 'list', `'${code}' is not in the list.`)),
  ];
};

const submitterCode = (values: ThreatValues, { submitterDiffers }: ThreatContext): ThreatFinding[] => {
  const code = values['2']?.value;
  if (submitterDiffers || typeof code !== 'string' || code === '' || isValidLei(code)) return [];
  return [error('2', 'submitter-code', 'must be the LEI of the notifying entity.')];
};

const beforeSubmission = (values: ThreatValues, { submittedAt }: ThreatContext): ThreatFinding[] =>
  Date.parse(String(values['12']?.value)) > Date.parse(submittedAt ?? '')
    ? [error('12', 'order-of-times', 'is after the submission.')]
    : [];

/**
 * All that is wrong with a notification, in the order of its fields.
 *
 * @law 2025/302 Annex IV
 */
export const lintThreat = (values: ThreatValues, context: ThreatContext): ThreatFinding[] =>
  [
    ...THREAT_FIELDS.flatMap((row) => checkField(row, values, context)),
    ...submitterCode(values, context),
    ...beforeSubmission(values, context),
  ].sort((one, other) => Number(one.field) - Number(other.field));
