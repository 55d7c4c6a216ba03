import { FIELDS } from '../fields/fields.ts';
import { isFilled } from '../values.ts';
import { nameOf } from '../words/field-words.ts';
import { error, type Check } from './finding.ts';
import { whyDue, whyNotAllowed } from './is-due.ts';

/**
 * Every mandatory field is filled, and every conditional one whose condition holds.
 *
 * @law 2025/302 Art. 1
 */
export const requiredFields: Check = (report) =>
  FIELDS.flatMap((row) => {
    const why = whyDue(row, report);
    if (why === undefined || isFilled(report.values, row.id)) return [];
    return [error(row.id, 'required', `${nameOf(row.id)} is missing: ${why}.`)];
  });

/**
 * A field that belongs to a condition stays empty without it: 2.6, 3.18 and 3.19 only with geographical spread, and so on.
 *
 * @law 2025/302 Annex II
 */
export const notApplicableFields: Check = (report) =>
  FIELDS.flatMap((row) => {
    const condition = whyNotAllowed(row, report);
    if (condition === undefined || !isFilled(report.values, row.id)) return [];
    return [error(row.id, 'not-applicable', `is filled only when ${condition}.`)];
  });
