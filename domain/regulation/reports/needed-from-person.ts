import type { FieldId } from './fields/field-id.ts';
import { FIELDS } from './fields/fields.ts';
import type { FieldType } from './fields/field-row.ts';
import type { CodeList } from './lists/code-list.ts';
import { whyDue } from './lint/is-due.ts';
import type { ReportContext } from './report-context.ts';
import type { Stage } from './stage.ts';
import { isFilled, type ReportValues } from './values.ts';
import { instructionOf, nameOf } from './words/field-words.ts';

/** A question to a person: what the report still lacks, why, and how the law wants it answered. */
export type Needed = {
  field: FieldId;
  name: string;
  instruction: string;
  why: string;
  type: FieldType;
  options?: CodeList;
};

/**
 * The fields that are due and empty, whoever should have answered them: what the facts do not tell, a person must.
 *
 * @law 2025/302 Annex II
 */
export const neededFromPerson = (stage: Stage, values: ReportValues, context: ReportContext): Needed[] =>
  FIELDS.flatMap((row) => {
    const why = whyDue(row, { stage, values, context });
    if (why === undefined || isFilled(values, row.id)) return [];
    const { id: field, type, list } = row;
    const question = { field, name: nameOf(field), instruction: instructionOf(field), why, type };
    return [list === undefined ? question : { ...question, options: list }];
  });
