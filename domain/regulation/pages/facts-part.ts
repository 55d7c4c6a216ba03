import { html, section, type Html, type Slot } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, ShownFact, ShownGroup, ShownValue } from './case-view.ts';
import { basisInputs, factInput } from './fact-inputs.ts';
import { foldedForm } from './form-part.ts';
import { said } from './said-parts.ts';

const WORDS = {
  title: 'Facts',
  hint: 'What is known, who said so, and whether it is an estimate. Each change is judged anew.',
  thing: 'Fact',
  value: 'Value',
  from: 'From whom, when',
  notKnown: 'Not known yet:',
  answers: 'Answers given for the reports',
  form: (title: string) => ({ title: `Record: ${title}`, submit: 'Record what is filled in' }),
};

type KnownFact = ShownFact & { known: ShownValue };
const isKnown = (fact: ShownFact): fact is KnownFact => fact.known !== undefined;

const row = ({ label, known }: KnownFact, view: CaseView): Html =>
  html`<tr>
    <th scope="row">${label}</th>
    <td><span class="pre">${known.shown}</span> <span class="quiet">(${TEXTS[known.basis]})</span></td>
    <td>${said(known, view)}</td>
  </tr>`;

const table = (facts: readonly ShownFact[], caption: string, view: CaseView): Html =>
  html`<table class="rows">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[WORDS.thing, WORDS.value, WORDS.from].map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${facts.filter(isKnown).map((fact) => row(fact, view))}
    </tbody>
  </table>`;

const form = ({ group, title, facts }: ShownGroup, view: CaseView): Slot => {
  const of = { intent: 'record-facts', target: group } as const;
  return foldedForm(view, of, WORDS.form(title), (state) => [
    ...facts.map((fact) => factInput(of, fact, state, view)),
    ...basisInputs(of, state),
  ]);
};

const group = (shown: ShownGroup, view: CaseView): Html => {
  const { title, facts } = shown;
  const missing = facts.filter((fact) => !isKnown(fact)).map(({ label }) => label);
  return html`<div class="act">
    ${facts.some(isKnown) ? table(facts, title, view) : html`<h3>${title}</h3>`}
    ${missing.length > 0 && html`<p><span class="unknown">${WORDS.notKnown}</span> ${missing.join('; ')}</p>`}
    ${form(shown, view)}
  </div>`;
};

/** What is known, by group, and a form for each group that takes what is filled in. */
export const factsSection = (view: CaseView): Html =>
  section(
    'facts',
    WORDS.title,
    html`<p class="quiet">${WORDS.hint}</p>
      ${view.groups.map((shown) => group(shown, view))}
      ${view.answers.length > 0 && html`<div class="act">${table(view.answers, WORDS.answers, view)}</div>`}`,
  );
