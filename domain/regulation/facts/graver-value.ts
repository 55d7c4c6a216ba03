import type { FactValue, RecordedFactValue } from './fact-value.ts';

/** What a share is taken of: the smaller the whole, the graver. @law 2024/1772 Art. 9(1) */
const WHOLES: readonly string[] = [
  'clients.usingService',
  'counterparts.usingService',
  'transactions.dailyAverageCount',
  'transactions.dailyAverageValue',
];

/** A value's weight where it has one: the number, yes over no, the length of a list. Texts and moments have no order. */
const weightOf = (key: string, value: FactValue): number => {
  if (typeof value === 'number') return WHOLES.includes(key) ? -value : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? value.length : 0;
};

/** The graver of two values of one figure; of what has no order, the newer one. */
export const graver = (
  key: string,
  before: RecordedFactValue | undefined,
  now: RecordedFactValue,
): RecordedFactValue => (before !== undefined && weightOf(key, before.value) > weightOf(key, now.value) ? before : now);

/** What two values of one figure are judged by together: the graver, and of two lists everything that either names. */
export const gravestOf = (
  key: string,
  before: FactValue | undefined,
  now: FactValue | undefined,
): FactValue | undefined => {
  if (before === undefined || now === undefined) return before ?? now;
  if (Array.isArray(before) && Array.isArray(now)) return [...new Set([...before, ...now])].sort();
  return weightOf(key, before) > weightOf(key, now) ? before : now;
};
