import { html, section, type Slot } from '../../shared/html/index.ts';
import { FIELD_PREFIX } from '../facts/fact-keys.ts';
import type { CaseView } from './case-view.ts';
import { basisInputs, factInput } from './fact-inputs.ts';
import { foldedForm } from './form-part.ts';

/** The group under which answers to fields are recorded. */
export const ANSWERS = 'answers';

const WORDS = {
  title: 'Questions that only a person can answer',
  hint: 'The reports need these words or judgements. The hint is what the law says about the field. Answer what you know; the rest can follow.',
  form: { title: 'Answer', submit: 'Record what is filled in' },
  list: 'Still without an answer',
};

/** The fields that nobody but a person can answer, with the law's instruction; absent when none is left. */
export const neededSection = (view: CaseView): Slot => {
  const of = { intent: 'record-facts', target: ANSWERS } as const;
  if (view.needed.length === 0) return false;
  return section(
    'needed',
    WORDS.title,
    html`<p>${WORDS.hint}</p>
      <h3>${WORDS.list}</h3>
      <ul>
        ${view.needed.map(({ field, name }) => html`<li><span class="quiet">${field}</span> ${name}</li>`)}
      </ul>
      ${foldedForm(view, of, WORDS.form, (state) => [
        ...view.needed.map(({ field, name, instruction, ...rest }) =>
          factInput(
            of,
            { key: FIELD_PREFIX + field, label: `${field} ${name}`, hint: instruction, ...rest },
            state,
            view,
          ),
        ),
        ...basisInputs(of, state),
      ])}`,
  );
};
