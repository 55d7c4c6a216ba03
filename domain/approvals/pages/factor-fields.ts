import { formatTime, html, input, type Html, type Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView, FactorPart } from './approval-view.ts';

type Codes = 'totp' | 'sms' | 'both';

/** Where a code may come from; undefined when only the passkey counts. */
const codesOf = ({ kinds }: FactorPart): Codes | undefined => {
  const [totp, sms] = [kinds.includes('totp'), kinds.includes('sms')];
  if (totp && sms) return 'both';
  if (totp) return 'totp';
  return sms ? 'sms' : undefined;
};

// Hidden until the script that serves it has come: without scripts a code does the same.
const passkey = ({ passkey: request }: FactorPart, { language }: ApprovalView): Slot => {
  if (request === undefined) return false;
  const { factor: texts } = textsOf(language).decision;
  return html`<input type="hidden" name="assertion" data-passkey-options="${JSON.stringify(request)}" />
    <button type="button" data-passkey="get" hidden>${texts.passkey}</button>
    <p class="wrong" data-passkey-error="" role="alert" hidden></p>
    <noscript><p class="hint">${texts.needsScript}</p></noscript>`;
};

const sent = ({ codeSentAt, reference }: FactorPart, { timeZone, language }: ApprovalView): Slot =>
  codeSentAt !== undefined &&
  html`<p class="hint" role="status">
    ${textsOf(language).decision.factor.sent(formatTime(codeSentAt, timeZone, language), reference)}
  </p>`;

const code = (factor: FactorPart, view: ApprovalView): Slot => {
  const from = codesOf(factor);
  if (from === undefined) return false;
  const { factor: texts } = textsOf(view.language).decision;
  return html`${sent(factor, view)}
  ${input(
    {
      name: 'code',
      type: 'text',
      label: texts.code,
      hint: texts.codeFrom[from],
      keys: 'numeric',
      autocomplete: 'one-time-code',
      optional: true,
    },
    view.form,
  )}`;
};

const sendButton = ({ kinds, codeSentAt }: FactorPart, { language }: ApprovalView): Slot => {
  const { send, sendAgain } = textsOf(language).decision.factor;
  return (
    kinds.includes('sms') &&
    html`<button type="submit" class="second" name="intent" value="send-code" formnovalidate>
      ${codeSentAt === undefined ? send : sendAgain}
    </button>`
  );
};

/** The button that Enter presses, where another stands before the one in sight: Enter decides, it sends no code. */
export const defaultButton = ({ form: { factor } }: ApprovalView): Slot =>
  factor?.kinds.includes('sms') === true &&
  html`<button type="submit" class="default" name="intent" value="decide" tabindex="-1" aria-hidden="true"></button>`;

const refused = (text: string): Html => html`<p class="wrong">${text}</p>`;

/** The part of the form in which a person shows that it is them; nothing when the link is enough. */
export const factorFields = (view: ApprovalView): Slot => {
  const { factor } = view.form;
  if (factor === undefined) return false;
  const { factor: texts, errors } = textsOf(view.language).decision;
  if (factor.isLocked === true) return refused(errors.locked);
  if (factor.kinds.length === 0) return refused(texts.none);
  // The summary of errors leads to `code`, which is the field when there is one.
  return html`<fieldset ${codesOf(factor) === undefined && html`id="code"`} class="factor">
    <legend>${texts.title}</legend>
    <p class="hint">${texts.why}</p>
    ${passkey(factor, view)} ${code(factor, view)} ${sendButton(factor, view)}
  </fieldset>`;
};
