import { formatTime, html, input, type FormState, type Html, type Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView, FactorPart } from './approval-view.ts';

/** A form that asks for a factor, and who reads it. */
type Asking = Pick<ApprovalView, 'language' | 'timeZone'> & { form: FormState & { factor?: FactorPart } };
/** The code's field in its form: a page may have two such forms. */
type CodeField = 'code' | 'delegateCode';

type Codes = 'totp' | 'sms' | 'both';

/** Where a code may come from; undefined when only the passkey counts. */
const codesOf = ({ kinds }: FactorPart): Codes | undefined => {
  const [totp, sms] = [kinds.includes('totp'), kinds.includes('sms')];
  if (totp && sms) return 'both';
  if (totp) return 'totp';
  return sms ? 'sms' : undefined;
};

// Hidden until the script that serves it has come: without scripts a code does the same.
const passkey = ({ passkey: request }: FactorPart, { language }: Asking): Slot => {
  if (request === undefined) return false;
  const { factor: texts } = textsOf(language).decision;
  return html`<input type="hidden" name="assertion" data-passkey-options="${JSON.stringify(request)}" />
    <button type="button" data-passkey="get" hidden>${texts.passkey}</button>
    <p class="wrong" data-passkey-error="" role="alert" hidden></p>
    <noscript><p class="hint">${texts.needsScript}</p></noscript>`;
};

const sent = ({ codeSentAt, reference }: FactorPart, { timeZone, language }: Asking): Slot =>
  codeSentAt !== undefined &&
  html`<p class="hint" role="status">
    ${textsOf(language).decision.factor.sent(formatTime(codeSentAt, timeZone, language), reference)}
  </p>`;

const code = (factor: FactorPart, view: Asking, id: CodeField): Slot => {
  const from = codesOf(factor);
  if (from === undefined) return false;
  const { factor: texts } = textsOf(view.language).decision;
  return html`${sent(factor, view)}
  ${input(
    {
      name: 'code',
      id,
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

const sendButton = ({ kinds, codeSentAt }: FactorPart, { language }: Asking): Slot => {
  const { send, sendAgain } = textsOf(language).decision.factor;
  return (
    kinds.includes('sms') &&
    html`<button type="submit" class="second" name="intent" value="send-code" formnovalidate>
      ${codeSentAt === undefined ? send : sendAgain}
    </button>`
  );
};

/** The button that Enter presses, where another stands before the one in sight: Enter sends no code. */
export const defaultButton = (factor: FactorPart | undefined, intent: string): Slot =>
  factor?.kinds.includes('sms') === true &&
  html`<button
    type="submit"
    class="default"
    name="intent"
    value="${intent}"
    tabindex="-1"
    aria-hidden="true"
  ></button>`;

/** Whether this person could show who they are. Who is asked for a factor and has none is told so, not asked for one. */
export const canProve = (factor: FactorPart | undefined): boolean =>
  factor === undefined || (factor.kinds.length > 0 && factor.isLocked !== true);

/** Why a person cannot show who they are. */
export const cannotProve = (factor: FactorPart | undefined, language: ApprovalView['language']): Html => {
  const { factor: texts, errors } = textsOf(language).decision;
  return html`<p class="wrong">${factor?.isLocked === true ? errors.locked : texts.none}</p>`;
};

/** The part of the form in which a person shows that it is them; nothing when the link is enough. */
export const factorFields = (view: Asking, id: CodeField = 'code'): Slot => {
  const { factor } = view.form;
  if (factor === undefined) return false;
  const { factor: texts } = textsOf(view.language).decision;
  // The summary of errors leads there, to the field when there is one.
  return html`<fieldset ${codesOf(factor) === undefined && html`id="${id}"`} class="factor">
    <legend>${texts.title}</legend>
    <p class="hint">${texts.why}</p>
    ${passkey(factor, view)} ${code(factor, view, id)} ${sendButton(factor, view)}
  </fieldset>`;
};
