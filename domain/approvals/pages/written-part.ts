import { factList, formatMoment, html, section, sentences, type Html, type Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import { REVIEW_QUESTIONS } from './review-fields.ts';
import type { ReviewQuestion, ReviewTerms, WrittenReview } from './review-view.ts';

const labelIn = (list: ReviewTerms['owners'], value: string): string =>
  list.find((one) => one.value === value)?.label ?? value;

const dayOf = (dueOn: string, { language, timeZone }: ApprovalView): Html =>
  html`<time datetime="${dueOn}">${formatMoment(`${dueOn}T12:00:00Z`, timeZone, language).split(',')[0]}</time>`;

const action = (
  { what, owner, dueOn, changes }: WrittenReview['actions'][number],
  terms: ReviewTerms,
  view: ApprovalView,
): Html => {
  const { written: texts } = textsOf(view.language).review;
  return html`<li>
    <strong>${what}</strong><br />
    <span class="quiet">${labelIn(terms.owners, owner)}, ${dayOf(dueOn, view)}</span>
    ${
      changes !== undefined &&
      html`<br /><span class="quiet">${texts.changes(labelIn(terms.changeable, changes))}</span>`
    }
  </li>`;
};

const framework = ({ framework: decided }: WrittenReview, terms: ReviewTerms, view: ApprovalView): Slot => {
  if (decided === undefined) return false;
  const { framework: texts } = textsOf(view.language).review.form;
  const { decision, why, owner, dueOn } = decided;
  const seenTo =
    owner !== undefined &&
    dueOn !== undefined &&
    html`<br /><span class="quiet">${labelIn(terms.owners, owner)}, ${dayOf(dueOn, view)}</span>`;
  return html`<strong>${texts.options[decision]}</strong><br /><span class="pre">${why}</span>${seenTo}`;
};

/** What the first wrote, for the second to read before they sign. */
export const writtenSection = ({ written, terms }: ReviewQuestion, view: ApprovalView): Slot => {
  if (written === undefined) return false;
  const { language, timeZone } = view;
  const { written: texts, form } = textsOf(language).review;
  return section(
    'written',
    texts.title,
    html`<p class="quiet">${texts.by(written.by, formatMoment(written.at, timeZone, language))}</p>
      ${factList([
        [texts.summary, html`<span class="pre">${written.summary}</span>`],
        ...REVIEW_QUESTIONS.map(
          (question) =>
            [
              form.questions[question],
              written[question] !== undefined && html`<span class="pre">${written[question]}</span>`,
            ] as const,
        ),
        [texts.framework, framework(written, terms, view)],
      ])}
      <h3 class="after">${texts.actions}</h3>
      ${
        written.actions.length === 0
          ? sentences([texts.noActions])
          : html`<ol>
              ${written.actions.map((one) => action(one, terms, view))}
            </ol>`
      }`,
  );
};
