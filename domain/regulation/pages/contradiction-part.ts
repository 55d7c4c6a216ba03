import { choices, html, section, textArea, type Html, type Slot } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, Contradiction, ShownValue } from './case-view.ts';
import { caseForm, fieldOf } from './form-part.ts';
import { said } from './said-parts.ts';

const WORDS = {
  title: 'Contradictions to settle',
  hint: 'Two people gave different actual figures. Until one is chosen, the graver one counts. Both stay on record.',
  held: 'Recorded first',
  claimed: 'Contradicts it',
  which: 'Which value holds?',
  submit: 'Settle it',
};

const value = (label: string, shown: ShownValue, view: CaseView): Html =>
  html`<dt>${label}</dt>
    <dd><strong>${shown.shown}</strong> (${TEXTS[shown.basis]})<br />${said(shown, view)}</dd>`;

const contradiction = (found: Contradiction, view: CaseView): Html => {
  const { key, held, claimed, label } = found;
  const of = { intent: 'settle-contradiction', target: key } as const;
  const options = [
    { value: 'held', label: held.shown, hint: WORDS.held },
    { value: 'claimed', label: claimed.shown, hint: WORDS.claimed },
  ];
  return html`<li class="act">
    <h3>${label}</h3>
    <dl>${value(WORDS.held, held, view)} ${value(WORDS.claimed, claimed, view)}</dl>
    ${caseForm(view, of, WORDS.submit, (state) => [
      choices(fieldOf(of, 'holds', { label: WORDS.which }), options, state),
      textArea(fieldOf(of, 'reason', { label: TEXTS.reason, hint: TEXTS.reasonHint }), state, true),
    ])}
  </li>`;
};

/** Figures of which there are two, with who gave each and when; absent when there are none. */
export const contradictionsSection = (view: CaseView): Slot =>
  view.contradictions.length > 0 &&
  section(
    'contradictions',
    WORDS.title,
    html`<p>${WORDS.hint}</p>
      <ul class="acts">
        ${view.contradictions.map((found) => contradiction(found, view))}
      </ul>`,
  );
