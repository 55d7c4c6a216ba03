import { formatDuration, between, formatMoment, formatUtc, html, moment } from '../../shared/html/index.ts';
import type { Html, Slot } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, Said, ShownDecision } from './case-view.ts';

/** Who, when, and in which event of the case's journal. */
export const said = ({ by, at, seq }: Said, { timeZone }: CaseView): Html =>
  html`<span class="quiet">${by}, ${moment(at, timeZone)}, ${TEXTS.event(seq)}</span>`;

/** A decision with its reason. */
export const decided = (decision: ShownDecision, view: CaseView): Html =>
  html`<span class="pre">${decision.reason}</span><br />${said(decision, view)}`;

/** A limit where it applies, and in UTC. */
export const limit = (at: string, { entity }: CaseView): Html =>
  html`<time datetime="${at}">${formatMoment(at, entity.timeZone)}</time>
    <span class="quiet">(${formatUtc(at)})</span>`;

/** How far away a moment is, seen from when the page was made. */
export const distance = (at: string, now: string): string => {
  const left = between(now, at);
  return left < 0 ? `${formatDuration(-left)} ago` : `in ${formatDuration(left)}`;
};

/** A short word that stands out by its weight and colour. */
export const mark = (kind: 'good' | 'warn' | 'bad', text: Slot): Html =>
  html`<span class="mark ${kind}">${text}</span>`;
