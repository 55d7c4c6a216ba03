import { html, safeUrl, select, textArea, type Html, type Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import { canProve, defaultButton, factorFields } from './factor-fields.ts';
import { isDelegating } from './place-errors.ts';
import type { VotedView } from './result-view.ts';

const post = (form: { action: string; nonce: string }, body: Html): Html =>
  html`<form method="post" action="${safeUrl(form.action)}">
    <input type="hidden" name="nonce" value="${form.nonce}" />
    ${body}
  </form>`;

const button = (intent: string, label: string): Html =>
  html`<button type="submit" class="second" name="intent" value="${intent}">${label}</button>`;

/** Not ready yet: reminders to this person pause. */
export const acknowledgeForm = ({ form, language }: ApprovalView): Slot => {
  if (form.acknowledgeMinutes === undefined) return false;
  const { decision: texts } = textsOf(language);
  return html`<section class="sheet" aria-labelledby="looking">
    <h2 id="looking">${texts.looking}</h2>
    <p>${texts.lookingHint(form.acknowledgeMinutes)}</p>
    ${post(form, button('acknowledge', texts.lookingButton))}
  </section>`;
};

/** Folded away: handing it over is the exception. Open when what was sent could not be taken. */
export const delegateForm = (view: ApprovalView): Slot => {
  const { form, language } = view;
  if (form.delegates === undefined || form.delegates.length === 0 || !canProve(form.factor)) return false;
  const { delegate: texts } = textsOf(language).decision;
  const people = form.delegates.map(({ id, label }) => ({ value: id, label }));
  return html`<section class="sheet" aria-labelledby="hand-over">
    <h2 id="hand-over">${texts.title}</h2>
    <p>${texts.hint}</p>
    <details ${isDelegating(form) && html`open`}>
      <summary>${texts.button}</summary>
      ${post(
        form,
        html`${defaultButton(form.factor, 'delegate')}
        ${select({ name: 'delegate', label: texts.to }, people, form, texts.nobody)}
        ${textArea({ name: 'delegateReason', label: texts.reason }, form, true)} ${factorFields(view, 'delegateCode')}
        ${button('delegate', texts.button)}`,
      )}
    </details>
  </section>`;
};

/** Whoever has approved may take it back while others still have to. */
export const revokeForm = ({ form, language, timeZone }: VotedView): Slot => {
  if (form === undefined || !canProve(form.factor)) return false;
  const { revoke: texts } = textsOf(language).decision;
  return html`<section class="sheet" aria-labelledby="revoke">
    <h2 id="revoke">${texts.title}</h2>
    <p>${texts.hint}</p>
    ${post(
      form,
      html`${defaultButton(form.factor, 'revoke')}
      ${textArea({ name: 'revokeReason', label: texts.reason }, form, true)}
      ${factorFields({ form, language, timeZone })} ${button('revoke', texts.button)}`,
    )}
  </section>`;
};
