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
import { PURPOSE_TEXTS } from '../purpose-texts.ts';
import { TEXTS } from './approval-texts.ts';
import type { ApprovalView } from './approval-view.ts';

const reviewFields = ({ question, form }: ApprovalView): Slot =>
  question.purpose === 'review' && [
    textArea({ name: 'wentWell', label: TEXTS.wentWell, hint: TEXTS.whenClosing }, form, false),
    textArea({ name: 'toChange', label: TEXTS.toChange, hint: TEXTS.whenClosing }, form, false),
  ];

/** Who classifies as major says since when the entity is aware: the earliest moment known stands there already. */
const awareness = ({ question, form, now, timeZone }: ApprovalView): Slot =>
  question.purpose === 'dora-classification' &&
  input(
    {
      name: 'awareAt',
      type: 'datetime-local',
      label: TEXTS.awareAt,
      hint: TEXTS.awareAtHint(timeZone),
      max: toLocalTime(now, timeZone),
      optional: true,
    },
    { ...form, values: { awareAt: toLocalTime(question.awareAt, timeZone), ...form.values } },
  );

const breakGlass = ({ quorum, form }: ApprovalView): Slot =>
  quorum.canBreakGlass &&
  quorum.votes.length + 1 < quorum.needed &&
  checkbox({ name: 'breakGlass', label: TEXTS.breakGlass, hint: TEXTS.breakGlassHint }, form);

const decide = (view: ApprovalView): Html => {
  const { form, question } = view;
  const texts = PURPOSE_TEXTS[question.purpose];
  const reason = question.purpose === 'review' ? TEXTS.summary : TEXTS.reason;
  return html`<form method="post" action="${safeUrl(form.action)}">
    <input type="hidden" name="intent" value="decide" />
    <input type="hidden" name="nonce" value="${form.nonce}" />
    ${choices(
      { name: 'decision', label: texts.question },
      [
        { value: 'approve', ...texts.approve },
        { value: 'reject', ...texts.reject },
      ],
      form,
    )}
    ${textArea({ name: 'reason', label: reason, hint: texts.reasonHint }, form, true)} ${reviewFields(view)}
    ${awareness(view)} ${breakGlass(view)}
    <p class="hint">${TEXTS.final}</p>
    <button type="submit">${TEXTS.record}</button>
  </form>`;
};

const acknowledge = ({ form }: ApprovalView): Slot =>
  form.acknowledgeMinutes !== undefined &&
  html`<section class="sheet" aria-labelledby="looking">
    <h2 id="looking">${TEXTS.looking}</h2>
    <p>${TEXTS.lookingHint(form.acknowledgeMinutes)}</p>
    <form method="post" action="${safeUrl(form.action)}">
      <input type="hidden" name="intent" value="acknowledge" />
      <input type="hidden" name="nonce" value="${form.nonce}" />
      <button type="submit" class="second">${TEXTS.lookingButton}</button>
    </form>
  </section>`;

/** Both forms: the decision, and the acknowledgement that comes before it. Nothing is chosen beforehand. */
export const decisionForms = (view: ApprovalView): Html =>
  html`<section class="sheet" aria-labelledby="decide">
      <h2 id="decide">${TEXTS.decision}</h2>
      ${decide(view)}
    </section>
    ${acknowledge(view)}`;
