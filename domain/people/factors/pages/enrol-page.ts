import { renderSVG } from 'uqr';
import type { Language } from '../../../../contracts/language.ts';
import {
  errorSummary,
  formatMoment,
  html,
  Html,
  input,
  page,
  safeUrl,
  titleWithErrors,
} from '../../../shared/html/index.ts';
import type { FieldError } from '../../../shared/html/index.ts';
import { factorTexts } from '../texts/index.ts';
import type { PasskeyCreation } from './enrolment-request.ts';

/** All the enrolment page shows. Moments are UTC ISO 8601. */
export type EnrolView = {
  language: Language;
  timeZone: string;
  action: string;
  nonce: string;
  until: string;
  passkey: PasskeyCreation;
  /** A fresh key for an app, and the link that the app reads out of the picture. */
  totp: { secret: string; uri: string };
  /** Address of the script that asks for the passkey, relative to the page. */
  script: string;
  errors?: readonly FieldError[];
};

const hidden = ({ nonce, totp }: EnrolView): Html =>
  html`<input type="hidden" name="nonce" value="${nonce}" />
    <input type="hidden" name="secret" value="${totp.secret}" />`;

const passkeyForm = (view: EnrolView): Html => {
  const texts = factorTexts(view.language).passkey;
  return html`<form class="sheet" id="passkey" method="post" action="${safeUrl(view.action)}">
    <h2>${texts.title}</h2>
    <p>${texts.hint}</p>
    ${hidden(view)}
    <input type="hidden" name="intent" value="passkey" />
    <input type="hidden" name="attestation" data-passkey-options="${JSON.stringify(view.passkey)}" />
    <p class="wrong" data-passkey-error="" role="alert" hidden></p>
    <noscript><p class="hint">${texts.needsScript}</p></noscript>
    <button type="button" data-passkey="create" hidden>${texts.button}</button>
  </form>`;
};

const totpForm = (view: EnrolView): Html => {
  const texts = factorTexts(view.language).totp;
  const picture = new Html(renderSVG(view.totp.uri, { border: 2, pixelSize: 4 }));
  return html`<form class="sheet" method="post" action="${safeUrl(view.action)}">
    <h2>${texts.title}</h2>
    <p>${texts.hint}</p>
    <div class="qr" role="img" aria-label="${texts.picture}">${picture}</div>
    <p>${texts.key}: <code>${view.totp.secret.match(/.{1,4}/g)?.join(' ')}</code></p>
    ${hidden(view)}
    <input type="hidden" name="intent" value="totp" />
    ${input(
      { name: 'code', type: 'text', label: texts.code, keys: 'numeric', autocomplete: 'one-time-code' },
      { errors: view.errors ?? [] },
    )}
    <button type="submit">${texts.button}</button>
  </form>`;
};

/** The page on which a person enrols a passkey or an app for codes. Opening it changes nothing. */
export const enrolPage = (view: EnrolView): string => {
  const { language, errors } = view;
  const texts = factorTexts(language);
  return page({
    title: titleWithErrors(texts.title, errors, language),
    place: texts.place,
    narrow: true,
    language,
    script: view.script,
    body: html`${errorSummary(errors, language)}
      <div class="heading"><h1>${texts.title}</h1></div>
      <p>${texts.intro}</p>
      <p>${texts.until(formatMoment(view.until, view.timeZone, language))}</p>
      ${passkeyForm(view)} ${totpForm(view)}`,
  });
};

/** The answer to an enrolment that waits for the second person. */
export const enrolledPage = (language: Language): string => {
  const texts = factorTexts(language);
  return page({
    title: texts.done.title,
    place: texts.place,
    narrow: true,
    language,
    body: html`<div class="notice good" role="status">
      <h1>${texts.done.title}</h1>
      <p>${texts.done.text}</p>
    </div>`,
  });
};
