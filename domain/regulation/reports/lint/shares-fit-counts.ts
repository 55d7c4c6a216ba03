import type { FieldId } from '../fields/field-id.ts';
import { numberOf } from '../values.ts';
import { error, type Check } from './finding.ts';

const PAIRS: readonly (readonly [count: FieldId, share: FieldId])[] = [
  ['3.4', '3.5'],
  ['3.6', '3.7'],
  ['3.9', '3.10'],
];

/** A share of none is 0, and a share above 0 is a share of some. A small count can round to 0.0 %. */
export const sharesFitCounts: Check = ({ values }) =>
  PAIRS.flatMap(([count, share]) =>
    numberOf(values, count) === 0 && (numberOf(values, share) ?? 0) > 0
      ? [error(share, 'shares-fit-counts', `is above 0 while field ${count} is 0.`)]
      : [],
  );
