import type { FieldId } from '../fields/field-id.ts';
import type { CodeList } from '../lists/code-list.ts';
import { ROOT_CAUSES_ADDITIONAL } from '../lists/root-causes-additional.ts';
import { ROOT_CAUSES_DETAILED } from '../lists/root-causes-detailed.ts';
import { codesOf, type ReportValues } from '../values.ts';
import { error, type Check, type Finding } from './finding.ts';

type Step = { from: FieldId; to: FieldId; list: CodeList };

const STEPS: readonly Step[] = [
  { from: '4.1', to: '4.2', list: ROOT_CAUSES_DETAILED },
  { from: '4.2', to: '4.3', list: ROOT_CAUSES_ADDITIONAL },
];

/** Values of `to` whose parent is not chosen in `from`. */
const orphans = (values: ReportValues, { from, to, list }: Step): Finding[] => {
  const chosen = codesOf(values, from);
  return codesOf(values, to).flatMap((code) => {
    const parent = list.find((entry) => entry.code === code)?.parent;
    if (parent === undefined || chosen.includes(parent)) return [];
    return [error(to, 'root-causes', `'${code}' belongs to '${parent}', which field ${from} does not name.`)];
  });
};

/** Values of `from` that the list specifies and `to` leaves unspecified. */
const unspecified = (values: ReportValues, { from, to, list }: Step): Finding[] => {
  const chosen = new Set(codesOf(values, to));
  // Field 4.3 is judged when it is missing altogether by its own condition.
  if (chosen.size === 0) return [];
  return codesOf(values, from).flatMap((parent) => {
    const children = list.filter((entry) => entry.parent === parent);
    if (children.length === 0 || children.some(({ code }) => chosen.has(code))) return [];
    return [error(to, 'root-causes', `names no cause under '${parent}' of field ${from}.`)];
  });
};

/**
 * The detailed causes belong to the high-level ones, the additional to the detailed, and none is left unspecified.
 *
 * @law 2025/302 field 4.2
 * @law 2025/302 field 4.3
 */
export const rootCauses: Check = ({ values }) =>
  STEPS.flatMap((step) => [...orphans(values, step), ...unspecified(values, step)]);
