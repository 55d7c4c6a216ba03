import type { FieldId } from '../fields/field-id.ts';
import type { Report } from '../report-context.ts';
import { textOf } from '../values.ts';
import { error, type Check, type Finding } from './finding.ts';

/** Each pair in the order things happen. Detection is when the entity became aware. */
const PAIRS: readonly (readonly [FieldId, FieldId])[] = [
  ['3.2', '2.2'],
  ['2.2', '2.3'],
  ['3.2', '3.3'],
  ['3.3', '4.8'],
  ['3.2', '4.7'],
  ['3.2', '4.8'],
  ['4.16', '3.2'],
];
const PAST: readonly FieldId[] = ['2.2', '2.3', '3.2', '4.16'];

const moment = (report: Report, id: FieldId): number => Date.parse(textOf(report.values, id) ?? '');

/** A moment that is missing compares as false, so nothing is said about it here. */
const inOrder = (report: Report, [earlier, later]: readonly [FieldId, FieldId]): Finding[] =>
  moment(report, earlier) > moment(report, later)
    ? [error(later, 'order-of-times', `is before field ${earlier}.`)]
    : [];

const beforeSubmission = (report: Report, id: FieldId): Finding[] =>
  moment(report, id) > Date.parse(report.context.submittedAt ?? '')
    ? [error(id, 'order-of-times', 'is after the submission.')]
    : [];

/**
 * Occurrence, awareness, classification and submission follow each other, and so do recovery and resolution.
 *
 * @law 2025/302 Annex II
 */
export const orderOfTimes: Check = (report) => [
  ...PAIRS.flatMap((pair) => inOrder(report, pair)),
  ...PAST.flatMap((id) => beforeSubmission(report, id)),
];
