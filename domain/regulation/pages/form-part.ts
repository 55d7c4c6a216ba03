import { html, safeUrl, type FieldText, type FormState, type Html, type Slot } from '../../shared/html/index.ts';
import { fieldName } from './case-intents.ts';
import type { FormOf } from './case-intents.ts';
import type { CaseView } from './case-view.ts';

/** Whether this is the form that is shown again with what was wrong. */
export const isAgain = ({ form: { again } }: CaseView, of: FormOf): boolean =>
  again?.intent === of.intent && again.target === of.target;

/** The field of a form by its short name. */
export const fieldOf = (of: FormOf, name: string, text: Omit<FieldText, 'name'>): FieldText => ({
  name: fieldName(of, name),
  ...text,
});

/** Values and errors of a form: none of its own unless it is shown again. */
export const stateOf = (view: CaseView, of: FormOf): FormState => (isAgain(view, of) ? view.form : {});

/** Last in every form: a post that was cut off lacks it, and is not taken in part. */
export const END = 'end';

/** One form of the page, for readers who may send it; it posts to the page itself. */
export const caseForm = (view: CaseView, of: FormOf, submit: string, fields: (state: FormState) => Slot): Slot =>
  view.reader.may.includes(of.intent) &&
  html`<form method="post" action="${safeUrl(view.form.action)}">
    <input type="hidden" name="intent" value="${of.intent}" />
    ${of.target !== undefined && html`<input type="hidden" name="target" value="${of.target}" />`}
    <input type="hidden" name="nonce" value="${view.form.nonce}" />
    ${fields(stateOf(view, of))}
    <input type="hidden" name="${END}" value="yes" />
    <button type="submit">${submit}</button>
  </form>`;

/** The same, folded away until it is wanted. */
export const foldedForm = (
  view: CaseView,
  of: FormOf,
  { title, submit }: { title: string; submit: string },
  fields: (state: FormState) => Slot,
): Slot => {
  const form: Slot = caseForm(view, of, submit, fields);
  return form === false ? false : folded(title, isAgain(view, of), form);
};

const folded = (title: string, isOpen: boolean, body: Slot): Html =>
  html`<details ${isOpen && html`open`}>
    <summary>${title}</summary>
    ${body}
  </details>`;
