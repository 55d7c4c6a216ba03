import {
  errorSummary,
  factList,
  html,
  incidentHeading,
  moment,
  page,
  safeUrl,
  section,
} from '../../shared/html/index.ts';
import type { Html, Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import { revokeForm } from './other-forms.ts';
import type {
  AcknowledgedView,
  AlreadyDecidedView,
  DecidedView,
  DecisionWord,
  DelegatedView,
  EndedView,
  RevokedView,
  Shown,
  VotedView,
} from './result-view.ts';

const result = ({ incident, purpose, language }: Shown, title: string, body: Html, script?: string): string =>
  page({
    title: `${title}: ${incident.id}`,
    place: textsOf(language).purposes[purpose].name,
    narrow: true,
    about: incident.id,
    language,
    script,
    body: html`${incidentHeading(incident)} ${body}`,
  });

const notice = (kind: 'good' | 'warn' | 'plain', title: string, body: Slot): Html =>
  html`<div class="notice ${kind}" role="status">
    <p class="big">${title}</p>
    ${body}
  </div>`;

const chosen = ({ purpose, language }: Shown, decision: DecisionWord): string => {
  const { purposes, decision: texts } = textsOf(language);
  return decision === 'change' ? texts.change.label : purposes[purpose][decision].label;
};

const at = (iso: string, { timeZone, language }: Shown): Html => moment(iso, timeZone, language);

/** The answer to a decision that was taken. */
export const decidedPage = (view: DecidedView): string => {
  const { results: texts } = textsOf(view.language);
  const next = { 'goes-on': texts.goesOn, 'more-needed': texts.moreNeeded, 'sent-back': texts.sentBack };
  const title = texts.yours(chosen(view, view.decision));
  return result(
    view,
    title,
    html`${notice(
      view.decision === 'approve' ? 'good' : 'warn',
      title,
      html`<p>${texts.recorded}</p>
        ${factList([
          [texts.at, at(view.decidedAt, view)],
          [texts.reason, html`<span class="pre">${view.reason}</span>`],
        ])}`,
    )}
    ${section(
      'next',
      texts.next,
      html`<p>${next[view.next]}</p>
        <p>${texts.close}</p>`,
    )}`,
  );
};

const decider = ({ decidedBy, language }: AlreadyDecidedView): string => {
  const { you, another } = textsOf(language).results;
  if (decidedBy === 'you') return you;
  return decidedBy === 'another' ? another : decidedBy.label;
};

/** The answer to a decision that came second. */
export const alreadyDecidedPage = (view: AlreadyDecidedView): string => {
  const { results: texts } = textsOf(view.language);
  const title = texts.theirs(chosen(view, view.decision));
  const body = html`${factList([
      [texts.by, decider(view)],
      [texts.at, at(view.decidedAt, view)],
    ])}
    <p>${texts.first}</p>`;
  return result(view, title, notice('plain', title, body));
};

/** What somebody who has approved finds while others still have to. */
export const votedPage = (view: VotedView): string => {
  const { results: texts } = textsOf(view.language);
  const body = html`${factList([[texts.at, at(view.votedAt, view)]])}
    <p>${texts.others} ${at(view.dueAt, view)}.</p>`;
  const errors = view.form?.errors;
  return result(
    view,
    texts.voted,
    html`${errorSummary(errors, view.language)} ${notice('good', texts.voted, body)} ${revokeForm(view)}`,
    view.form?.factor?.passkey && view.form.factor.script,
  );
};

/** The answer once nobody decided in time, or the question fell away. */
export const endedPage = (view: EndedView): string => {
  const { results: texts, purposes } = textsOf(view.language);
  const why = view.ended === 'expired' ? purposes[view.purpose].ended : texts.fellAway;
  const body = html`${factList([[texts.ended, at(view.endedAt, view)]])}
    <p>${why} ${texts.nothingSent}</p>`;
  return result(view, texts[view.ended], notice('warn', texts[view.ended], body));
};

const backButton = (back: string, { language }: Shown): Html =>
  html`<p><a class="button" href="${safeUrl(back)}">${textsOf(language).results.back}</a></p>`;

/** The answer to an acknowledgement. */
export const acknowledgedPage = (view: AcknowledgedView): string => {
  const { results: texts } = textsOf(view.language);
  const body = html`<p>${texts.pause} ${at(view.until, view)}.</p>
    <p>${texts.stays} ${at(view.dueAt, view)}.</p>`;
  return result(view, texts.looking, html`${notice('good', texts.looking, body)} ${backButton(view.back, view)}`);
};

/** The answer to who handed it over: their own link ends with it. */
export const delegatedPage = (view: DelegatedView): string => {
  const { results: texts } = textsOf(view.language);
  const title = texts.delegated(view.to);
  const body = html`<p>${texts.delegatedNext} ${at(view.dueAt, view)}.</p>
    <p>${texts.close}</p>`;
  return result(view, title, notice('good', title, body));
};

/** The answer to who took their approval back. */
export const revokedPage = (view: RevokedView): string => {
  const { results: texts } = textsOf(view.language);
  const body = html`<p>${texts.revokedNext} ${at(view.dueAt, view)}.</p>`;
  return result(view, texts.revoked, html`${notice('warn', texts.revoked, body)} ${backButton(view.back, view)}`);
};
