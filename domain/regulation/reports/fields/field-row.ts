import type { Condition } from '../conditions/condition.ts';
import type { CodeList } from '../lists/code-list.ts';
import type { FieldId } from './field-id.ts';

/** Y mandatory, C conditional, N not asked for. */
export type Flag = 'Y' | 'C' | 'N';

/** How a value is written; `choice` is one code of the list, `choices` any number of them. */
export type FieldType =
  | 'text'
  | 'lei'
  | 'email'
  | 'phone'
  | 'moment'
  | 'duration'
  | 'integer'
  | 'percent'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'choices';

/**
 * Who answers: `entity` its configuration, `facts` the incident's journal (what somebody enters is checked against it),
 * `person` somebody's words or judgement, which win over what was composed from facts.
 */
export type AnsweredBy = 'entity' | 'facts' | 'person';

/** What the law says about one field. */
export type FieldRow = {
  id: FieldId;
  flags: { initial: Flag; intermediate: Flag; final: Flag };
  type: FieldType;
  list?: CodeList;
  /** Where the exchange format (IR-1.2.1) keeps it; `[x]` is the entry of criterion x. */
  path: string;
  condition?: Condition;
  by: AnsweredBy;
};

const flags = (initial: Flag, intermediate: Flag, final: Flag): FieldRow['flags'] => ({ initial, intermediate, final });

// The six combinations that the Annex uses.
export const ALWAYS = flags('Y', 'Y', 'Y');
export const IF_SO = flags('C', 'C', 'C');
export const FROM_INTERMEDIATE = flags('N', 'Y', 'Y');
export const FROM_INTERMEDIATE_IF_SO = flags('N', 'C', 'C');
export const IN_FINAL = flags('N', 'N', 'Y');
export const IN_FINAL_IF_SO = flags('N', 'N', 'C');
