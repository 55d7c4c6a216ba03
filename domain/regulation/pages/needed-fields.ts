import { fieldRow, FIELD_IDS, instructionOf, nameOf } from '../reports/index.ts';
import type { FieldId } from '../reports/index.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';
import type { NeededField } from './case-view.ts';
import { isOver } from './is-over.ts';

/** A field of the report as a question to a person. */
export const question = (id: FieldId): NeededField => {
  const { type: kind, list } = fieldRow(id);
  const asked = { field: id, name: nameOf(id), instruction: instructionOf(id), kind };
  return list === undefined
    ? asked
    : { ...asked, options: list.map(({ code, label }) => ({ value: code, label: label.en })) };
};

/** What the drafts of the open obligations lack: each field once, in the order of the template. */
export const neededFields = (obligations: readonly ObligationState[]): NeededField[] => {
  const gaps = new Set(obligations.flatMap((duty) => (isOver(duty) ? [] : (duty.draft?.gaps ?? []))));
  return FIELD_IDS.filter((id) => gaps.has(id)).map(question);
};
