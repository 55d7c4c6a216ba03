import { flagOf } from '../fields/fields.ts';
import type { FieldRow } from '../fields/field-row.ts';
import type { Report } from '../report-context.ts';

/** Why a stage needs a field: it always does, or a condition holds. Undefined: it may stay empty. */
export const whyDue = (row: FieldRow, report: Report): string | undefined => {
  const { condition } = row;
  const flag = flagOf(row, report.stage);
  if (flag === 'Y') return 'mandatory in this report';
  if (flag === 'N' || condition === undefined) return undefined;
  return condition.holds(report) ? condition.because : undefined;
};

/** Why a field must stay empty: it is filled only under a condition that does not hold. */
export const whyNotAllowed = ({ condition }: FieldRow, report: Report): string | undefined =>
  condition?.onlyThen === true && !condition.holds(report) ? condition.because : undefined;
