import { errorSummary, html, page, safeUrl, titleWithErrors } from '../../shared/html/index.ts';
import type { Html, Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView, DecisionField, DecisionForm } from './approval-view.ts';
import { REVIEW_FIELDS } from './review-fields.ts';
import { cannotProve, canProve, defaultButton, factorFields } from './factor-fields.ts';

/** A post whose sender did not show who they are; `intent` is what it asked for. */
type UnprovenView = Pick<ApprovalView, 'language' | 'timeZone'> & { intent: string; form: DecisionForm };

/** What was typed, but for codes: those hold once. */
const KEPT: readonly DecisionField[] = [
  'decision',
  'reason',
  ...REVIEW_FIELDS,
  'awareAt',
  'breakGlass',
  'delegate',
  'delegateReason',
  'revokeReason',
];

const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}" />`;

const kept = ({ values = {} }: DecisionForm): Slot =>
  KEPT.flatMap((name) => (values[name] ? [hidden(name, values[name])] : []));

const again = (view: UnprovenView): Html => {
  const { form, intent, language } = view;
  const { unproven: texts } = textsOf(language).decision.factor;
  return html`<form class="sheet" method="post" action="${safeUrl(form.action)}">
    ${hidden('nonce', form.nonce)} ${hidden('intent', intent)} ${defaultButton(form.factor, intent)} ${kept(form)}
    ${factorFields(view)}
    <button type="submit">${texts.again}</button>
  </form>`;
};

/**
 * The answer to a post that did not show who sent it. Whoever has the link but not the factor learns nothing by trying: the
 * page says nothing of the case, whatever was posted. What was typed is kept, so that the person themselves loses nothing.
 */
export const unprovenPage = (view: UnprovenView): string => {
  const { form, language } = view;
  const { decision, problems } = textsOf(language);
  const { unproven: texts } = decision.factor;
  return page({
    title: titleWithErrors(texts.title, form.errors, language),
    place: problems.place,
    narrow: true,
    language,
    script: form.factor?.passkey && form.factor.script,
    body: html`${errorSummary(form.errors, language)}
      <div class="heading"><h1>${texts.title}</h1></div>
      <p>${texts.text}</p>
      ${canProve(form.factor) ? again(view) : cannotProve(form.factor, language)}
      <p><a href="${safeUrl(form.action)}">${texts.back}</a></p>`,
  });
};
