import type { FactValue, RecordedFactValue } from './fact-value.ts';

/** A value's weight where it has one: the number, yes over no, the length of a list. Texts and moments have no order. */
const weightOf = (value: FactValue): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? value.length : undefined;
};

/** The graver of two values of one figure; of what has no order, the newer one. */
export const graver = (before: RecordedFactValue | undefined, now: RecordedFactValue): RecordedFactValue => {
  if (before === undefined) return now;
  return (weightOf(before.value) ?? 0) > (weightOf(now.value) ?? 0) ? before : now;
};
