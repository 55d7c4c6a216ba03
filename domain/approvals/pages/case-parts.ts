import {
  between,
  factList,
  formatDue,
  formatDuration,
  formatTime,
  html,
  moment,
  section,
  sentences,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView, AskedPerson } from './approval-view.ts';

const next = ({ deadline, now, timeZone, language }: ApprovalView): string => {
  const { page: texts } = textsOf(language);
  return deadline.nextTier
    ? texts.nextTier(deadline.nextTier.label, formatDue(deadline.nextTier.at, now, timeZone, language))
    : texts.noNextTier;
};

/** Until when, how long that is, and what happens on silence. */
export const deadlineNotice = (view: ApprovalView): Html => {
  const { deadline, now, timeZone, language } = view;
  const { page: texts, purposes } = textsOf(language);
  const left = formatDuration(between(now, deadline.dueAt), language);
  const due = formatDue(deadline.dueAt, now, timeZone, language);
  return html`<div class="notice warn">
    <p class="big"><time datetime="${deadline.dueAt}">${texts.decideBy(due)}</time></p>
    <p>${texts.left(left, formatTime(now, timeZone, language))}</p>
    <p>${purposes[view.question.purpose].silence} ${next(view)}</p>
  </div>`;
};

/** Why this person is asked. */
export const readerSection = ({ reader, language }: ApprovalView): Html => {
  const { page: texts } = textsOf(language);
  return section(
    'why-you',
    texts.whyYou,
    html`<p><strong>${reader.label}</strong>, ${texts.tier(reader.tier)}</p>
      <p>${reader.why}</p>`,
  );
};

/** What the source or the reporter says happened. */
export const factsSection = ({ facts, timeZone, language }: ApprovalView): Slot => {
  if (facts === undefined) return false;
  const { page: texts } = textsOf(language);
  return section(
    'happened',
    texts.happened,
    html`<p class="pre">${facts.summary}</p>
      ${factList(
        [
          [texts.resource, facts.resource && `${facts.resource.type} ${facts.resource.name ?? facts.resource.uid}`],
          [texts.principal, facts.principal && `${facts.principal.type} ${facts.principal.name}`],
          [texts.source, facts.source],
          [texts.occurred, facts.occurredAt ? moment(facts.occurredAt, timeZone, language) : texts.unknownStart],
          [texts.detected, moment(facts.detectedAt, timeZone, language)],
          [texts.signals, facts.signalCount],
          [texts.commander, facts.commander],
        ],
        'short',
      )}`,
  );
};

/** Why the severity is what it is. */
export const severitySection = ({ incident, facts, language }: ApprovalView): Slot =>
  incident.severity !== undefined &&
  facts !== undefined &&
  section('severity', textsOf(language).page.severity(incident.severity), sentences(facts.severityReasons));

/** How many have to approve, and what those who have said. */
export const quorumSection = ({ quorum, timeZone, language }: ApprovalView): Slot => {
  const { page: texts } = textsOf(language);
  return (
    quorum.needed > 1 &&
    section(
      'quorum',
      texts.quorum,
      html`<p>${texts.needed(quorum.needed, quorum.votes.length)}</p>
        ${quorum.votes.map(
          ({ label, at, reason }) =>
            html`<p>
              <strong>${label}</strong>, ${moment(at, timeZone, language)}<br /><span class="pre">${reason}</span>
            </p>`,
        )}`,
    )
  );
};

const askedPerson = (person: AskedPerson, { timeZone, language }: ApprovalView): Html => {
  const { page: texts } = textsOf(language);
  const until = person.acknowledgedUntil && formatTime(person.acknowledgedUntil, timeZone, language);
  return html`<li>
    <strong>${person.label}</strong>, ${texts.tier(person.tier)}<br />
    <span class="quiet">
      ${texts.askedAt(formatTime(person.askedAt, timeZone, language))}${until && `, ${texts.acknowledgedUntil(until)}`}
    </span>
  </li>`;
};

/** Who else has the same question. */
export const othersSection = (view: ApprovalView): Html => {
  const { page: texts } = textsOf(view.language);
  return section(
    'others',
    texts.others,
    view.asked.length === 0
      ? html`<p>${texts.nobodyElse}</p>`
      : html`<ul class="plain">
          ${view.asked.map((person) => askedPerson(person, view))}
        </ul>`,
  );
};
