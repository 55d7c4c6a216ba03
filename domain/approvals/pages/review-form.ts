import { html, input, select, textArea, type Html, type Slot } from '../../shared/html/index.ts';
import { FRAMEWORK_DECISIONS } from '../../incidents/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import { ACTION_ROWS, REVIEW_QUESTIONS } from './review-fields.ts';
import type { ActionRow } from './review-fields.ts';
import type { ReviewQuestion, ReviewTerms } from './review-view.ts';

type Form = ApprovalView['form'];
/** A form of a review, and who writes it under which terms. */
type Writing = Pick<ApprovalView, 'language' | 'form'> & { terms: ReviewTerms };

const day = (name: 'frameworkDueOn' | ActionRow['dueOn'], label: string, { terms, form }: Writing): Html =>
  input({ name, type: 'date', label, min: terms.today, optional: true }, form);

const questions = ({ language, form }: Writing): Slot => {
  const { form: texts } = textsOf(language).review;
  return REVIEW_QUESTIONS.map((name) =>
    textArea({ name, label: texts.questions[name], hint: texts.hints[name] }, form, false),
  );
};

const wasTyped = ({ what, owner, dueOn, changes }: ActionRow, { values = {} }: Form): boolean =>
  [what, owner, dueOn, changes].some((field) => values[field] !== undefined);

// The first is open; the others fold away, so that nobody feels asked to fill them all.
const row = (fields: ActionRow, writing: Writing): Html => {
  const { language, form, terms } = writing;
  const { actions: texts } = textsOf(language).review.form;
  return html`<details ${(fields.row === '1' || wasTyped(fields, form)) && html`open`}>
    <summary>${texts.row(fields.row)}</summary>
    <div>
      ${input({ name: fields.what, type: 'text', label: texts.what, optional: true }, form)}
      ${select({ name: fields.owner, label: texts.owner }, terms.owners, form, texts.nobody)}
      ${day(fields.dueOn, texts.dueOn, writing)}
      ${select({ name: fields.changes, label: texts.changes }, terms.changeable, form, texts.nothing)}
    </div>
  </details>`;
};

const actions = (writing: Writing): Html => {
  const { actions: texts } = textsOf(writing.language).review.form;
  return html`<fieldset class="rows-of">
    <legend>${texts.title}</legend>
    <p class="hint">${texts.hint}</p>
    ${ACTION_ROWS.map((fields) => row(fields, writing))}
  </fieldset>`;
};

const framework = (writing: Writing): Html => {
  const { language, form, terms } = writing;
  const { framework: texts, actions: owned } = textsOf(language).review.form;
  const options = FRAMEWORK_DECISIONS.map((value) => ({ value, label: texts.options[value] }));
  return html`<fieldset class="rows-of">
    <legend>${texts.title}</legend>
    <p class="hint">${terms.isMajor ? html`<strong>${texts.major}</strong>` : texts.notMajor}</p>
    ${select({ name: 'framework', label: texts.decision }, options, form, texts.choose)}
    ${textArea({ name: 'frameworkWhy', label: texts.why }, form, false)}
    ${select({ name: 'frameworkOwner', label: texts.owner, hint: texts.ownerHint }, terms.owners, form, owned.nobody)}
    ${day('frameworkDueOn', texts.dueOn, writing)}
  </fieldset>`;
};

/** Who writes the review answers its questions; who signs it reads what was written and says why they agree. */
export const reviewForm = ({ terms, written }: ReviewQuestion, { language, form }: ApprovalView): Slot => {
  if (written !== undefined) return false;
  const writing = { terms, language, form };
  return [questions(writing), actions(writing), framework(writing)];
};

/** What the reader is here for: to write it, or to sign it. */
export const reviewRole = ({ written }: ReviewQuestion, { language }: ApprovalView): Html => {
  const { form: texts } = textsOf(language).review;
  return html`<p>${written === undefined ? texts.write : texts.sign(written.by)}</p>
    <p class="hint">${texts.blameless}</p>`;
};
