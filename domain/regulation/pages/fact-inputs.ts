import {
  checkbox,
  checkboxes,
  choices,
  input,
  select,
  textArea,
  type Choice,
  type FieldText,
  type FormState,
  type Html,
} from '../../shared/html/index.ts';
import type { FactKind } from '../facts/fact-keys.ts';
import type { FormOf } from './case-intents.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, FieldKind, NeededField } from './case-view.ts';
import { fieldOf } from './form-part.ts';

const WORDS = {
  none: 'No answer',
  yesNo: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
  number: 'Digits only, without separators: 1501 or 1501.50.',
  count: 'A whole number, without separators: 1501.',
  states: 'Country codes with commas: DE, AT.',
  codes: 'Codes with commas.',
  code: 'Small letters, digits and hyphens.',
  duration: 'Days, hours and minutes: 01:06:30.',
  basis: 'How sure is it?',
  bases: [
    { value: 'estimate', label: 'Estimate', hint: 'It may still change.' },
    { value: 'actual', label: 'Actual', hint: 'Counted or confirmed.' },
  ],
  corrects: {
    label: 'This corrects a wrong figure',
    hint: 'The value before was never right. Leave it empty when the figure only changed.',
  },
};

type Draw = (field: FieldText, state: FormState, view: CaseView, options: readonly Choice[]) => Html;

const withHint = (field: FieldText, hint: string): FieldText => ({
  ...field,
  hint: [field.hint, hint].filter(Boolean).join(' '),
});

const line =
  (hint: string, keys?: 'numeric' | 'decimal'): Draw =>
  (field, state) =>
    input(
      { ...(hint === '' ? field : withHint(field, hint)), type: 'text', optional: true, ...(keys && { keys }) },
      state,
    );

const moment: Draw = (field, state, { timeZone }) =>
  input({ ...withHint(field, TEXTS.local(timeZone)), type: 'datetime-local', optional: true }, state);
const yesNo: Draw = (field, state) => select(field, WORDS.yesNo, state, WORDS.none);
const words: Draw = (field, state) => textArea(field, state, false);

const DRAW: Record<FactKind | FieldKind, Draw> = {
  boolean: yesNo,
  'yes-no': yesNo,
  count: line(WORDS.count, 'numeric'),
  integer: line(WORDS.count, 'numeric'),
  amount: line(WORDS.number, 'decimal'),
  hours: line(WORDS.number, 'decimal'),
  percent: line(WORDS.number, 'decimal'),
  money: line(WORDS.number, 'decimal'),
  moment,
  'member-states': line(WORDS.states),
  codes: line(WORDS.codes),
  code: line(WORDS.code),
  duration: line(WORDS.duration),
  lei: line(''),
  email: line(''),
  phone: line(''),
  text: words,
  choice: (field, state, _view, options) => select(field, options, state, WORDS.none),
  choices: (field, state, _view, options) => checkboxes(field, options, state),
};

/** The control for a thing the regulation asks for; left empty, nothing is recorded. */
export const factInput = (
  of: FormOf,
  {
    key,
    kind,
    options = [],
    ...text
  }: { key: string; kind: FactKind | FieldKind; label: string; hint?: string } & Pick<NeededField, 'options'>,
  state: FormState,
  view: CaseView,
): Html => DRAW[kind](fieldOf(of, key, text), state, view, options);

/** How sure what is recorded is, and whether it corrects what was wrong. */
export const basisInputs = (of: FormOf, state: FormState): Html[] => [
  choices(fieldOf(of, 'basis', { label: WORDS.basis }), WORDS.bases, state),
  checkbox(fieldOf(of, 'corrects', WORDS.corrects), state),
];
