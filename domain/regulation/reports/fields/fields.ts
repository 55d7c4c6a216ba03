import type { Stage } from '../stage.ts';
import type { FieldId } from './field-id.ts';
import type { FieldRow, Flag } from './field-row.ts';
import { SECTION_1 } from './section-1.ts';
import { SECTION_2 } from './section-2.ts';
import { SECTION_3_IMPACT } from './section-3-impact.ts';
import { SECTION_3_RESPONSE } from './section-3-response.ts';
import { SECTION_3_SPREAD } from './section-3-spread.ts';
import { SECTION_4 } from './section-4.ts';

/** The 76 fields in the order of the template. */
export const FIELDS: readonly FieldRow[] = [
  ...SECTION_1,
  ...SECTION_2,
  ...SECTION_3_IMPACT,
  ...SECTION_3_SPREAD,
  ...SECTION_3_RESPONSE,
  ...SECTION_4,
];

const byId = new Map(FIELDS.map((row) => [row.id, row]));

/** The row of a field. */
export const fieldRow = (id: FieldId): FieldRow => {
  const row = byId.get(id);
  if (row === undefined) throw new RangeError(`field ${id} is not in the catalogue`);
  return row;
};

/**
 * What a submission asks of a field. A reclassification is due no more than the initial notification was.
 *
 * @law 2025/302 Art. 1
 * @law 2025/302 Art. 5
 */
export const flagOf = (row: FieldRow, stage: Stage): Flag =>
  row.flags[stage === 'reclassification' ? 'initial' : stage];
