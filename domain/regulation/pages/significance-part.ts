import { choices, html, section, textArea, type Html, type Slot } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView } from './case-view.ts';
import { fieldOf, foldedForm } from './form-part.ts';
import { decided } from './said-parts.ts';

const WORDS = {
  title: 'Significance under NIS2',
  yes: 'Significant',
  no: 'Not significant',
  form: { title: 'Decide on the significance', submit: 'Record the decision' },
  question: 'Is the incident significant?',
  hint: 'Severe operational disruption or financial loss, or considerable damage to others (2022/2555 Art. 23(3)).',
  hints: { yes: 'Early warning in 24 hours, notification in 72 hours of awareness.', no: 'It is only recorded.' },
};

const form = (view: CaseView): Slot => {
  const of = { intent: 'decide-significance' } as const;
  const options = [
    { value: 'yes', label: WORDS.yes, hint: WORDS.hints.yes },
    { value: 'no', label: WORDS.no, hint: WORDS.hints.no },
  ];
  return foldedForm(view, of, WORDS.form, (state) => [
    choices(fieldOf(of, 'significant', { label: WORDS.question, hint: WORDS.hint }), options, state),
    textArea(fieldOf(of, 'reason', { label: TEXTS.reason, hint: TEXTS.reasonHint }), state, true),
  ]);
};

const known = (view: CaseView): Html => {
  const { significance } = view;
  if (significance === undefined) return html`<p>${TEXTS.notDecided}</p>`;
  return html`<p class="big">${significance.significant ? WORDS.yes : WORDS.no}</p>
    <p>${decided(significance, view)}</p>`;
};

/** For a group company outside DORA: whether the incident is significant. */
export const significanceSection = (view: CaseView): Slot =>
  view.awareness.some(({ regime }) => regime === 'nis2') &&
  section('significance', WORDS.title, html`${known(view)} ${form(view)}`);
