import {
  checkbox,
  choices,
  html,
  input,
  safeUrl,
  textArea,
  toLocalTime,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import { cannotProve, canProve, defaultButton, factorFields } from './factor-fields.ts';
import { acknowledgeForm, delegateForm } from './other-forms.ts';
import { reviewForm, reviewRole } from './review-form.ts';

/** A summary is asked of who writes a review; of whoever signs it, why they agree. */
const reasonArea = ({ question, form, language }: ApprovalView): Html => {
  const { decision: texts, purposes } = textsOf(language);
  const isWriting = question.purpose === 'review' && question.written === undefined;
  const { reasonHint } = purposes[question.purpose];
  const label = isWriting ? texts.summary : texts.reason;
  const hint = question.purpose === 'review' && !isWriting ? texts.signHint : reasonHint;
  return textArea({ name: 'reason', label, hint }, form, true);
};

/** Who classifies as major says since when the entity is aware: the earliest moment known stands there already. */
const awareness = ({ question, form, now, timeZone, language }: ApprovalView): Slot => {
  const { decision: texts } = textsOf(language);
  return (
    question.purpose === 'dora-classification' &&
    input(
      {
        name: 'awareAt',
        type: 'datetime-local',
        label: texts.awareAt,
        hint: texts.awareAtHint(timeZone),
        max: toLocalTime(now, timeZone),
        optional: true,
      },
      { ...form, values: { awareAt: toLocalTime(question.awareAt, timeZone), ...form.values } },
    )
  );
};

const breakGlass = ({ quorum, form, language }: ApprovalView): Slot => {
  const { decision: texts } = textsOf(language);
  return (
    quorum.canBreakGlass &&
    quorum.votes.length + 1 < quorum.needed &&
    checkbox({ name: 'breakGlass', label: texts.breakGlass, hint: texts.breakGlassHint }, form)
  );
};

const options = ({ question, form, language }: ApprovalView): Html => {
  const { decision: texts, purposes } = textsOf(language);
  const { question: asked, approve, reject } = purposes[question.purpose];
  return choices(
    { name: 'decision', label: asked },
    [
      { value: 'approve', ...approve },
      { value: 'reject', ...reject },
      ...(form.canAskForChange === true ? [{ value: 'change', ...texts.change }] : []),
    ],
    form,
  );
};

const decide = (view: ApprovalView): Html => {
  const { form, question, quorum, language } = view;
  const { decision: texts } = textsOf(language);
  const isReview = question.purpose === 'review';
  return html`<form method="post" action="${safeUrl(form.action)}">
    <input type="hidden" name="nonce" value="${form.nonce}" />
    ${defaultButton(form.factor, 'decide')} ${isReview && reviewRole(question, view)} ${options(view)}
    ${reasonArea(view)} ${isReview && reviewForm(question, view)} ${awareness(view)} ${breakGlass(view)}
    ${factorFields(view)}
    <p class="hint">${quorum.needed > 1 ? texts.finalQuorum : texts.final}</p>
    <button type="submit" name="intent" value="decide">${texts.record}</button>
  </form>`;
};

/**
 * All forms: the decision, and what may come before or instead of it. Nothing is chosen beforehand. In every form the
 * first button is the one that Enter presses.
 */
export const decisionForms = (view: ApprovalView): Html => {
  const { factor } = view.form;
  return html`<section class="sheet" aria-labelledby="decide">
      <h2 id="decide">${textsOf(view.language).decision.title}</h2>
      ${canProve(factor) ? decide(view) : cannotProve(factor, view.language)}
    </section>
    ${acknowledgeForm(view)} ${delegateForm(view)}`;
};
