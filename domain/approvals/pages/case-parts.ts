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
import { PURPOSE_TEXTS } from '../purpose-texts.ts';
import { TEXTS } from './approval-texts.ts';
import type { ApprovalView, AskedPerson } from './approval-view.ts';

const next = ({ deadline, now, timeZone }: ApprovalView): string =>
  deadline.nextTier
    ? TEXTS.nextTier(deadline.nextTier.label, formatDue(deadline.nextTier.at, now, timeZone))
    : TEXTS.noNextTier;

/** Until when, how long that is, and what happens on silence. */
export const deadlineNotice = (view: ApprovalView): Html => {
  const { deadline, now, timeZone } = view;
  const left = formatDuration(between(now, deadline.dueAt));
  return html`<div class="notice warn">
    <p class="big">
      <time datetime="${deadline.dueAt}">${TEXTS.decideBy(formatDue(deadline.dueAt, now, timeZone))}</time>
    </p>
    <p>${TEXTS.left(left, formatTime(now, timeZone))}</p>
    <p>${PURPOSE_TEXTS[view.question.purpose].silence} ${next(view)}</p>
  </div>`;
};

/** Why this person is asked. */
export const readerSection = ({ reader }: ApprovalView): Html =>
  section(
    'why-you',
    TEXTS.whyYou,
    html`<p><strong>${reader.label}</strong>, ${TEXTS.tier(reader.tier)}</p>
      <p>${reader.why}</p>`,
  );

/** What the source or the reporter says happened. */
export const factsSection = ({ facts, timeZone }: ApprovalView): Slot =>
  facts !== undefined &&
  section(
    'happened',
    TEXTS.happened,
    html`<p class="pre">${facts.summary}</p>
      ${factList(
        [
          [TEXTS.resource, facts.resource && `${facts.resource.type} ${facts.resource.name ?? facts.resource.uid}`],
          [TEXTS.principal, facts.principal && `${facts.principal.type} ${facts.principal.name}`],
          [TEXTS.source, facts.source],
          [TEXTS.occurred, facts.occurredAt ? moment(facts.occurredAt, timeZone) : TEXTS.unknownStart],
          [TEXTS.detected, moment(facts.detectedAt, timeZone)],
          [TEXTS.signals, facts.signalCount],
        ],
        'short',
      )}`,
  );

/** Why the severity is what it is. */
export const severitySection = ({ incident, facts }: ApprovalView): Slot =>
  incident.severity !== undefined &&
  facts !== undefined &&
  section('severity', TEXTS.severity(incident.severity), sentences(facts.severityReasons));

/** How many have to approve, and what those who have said. */
export const quorumSection = ({ quorum, timeZone }: ApprovalView): Slot =>
  quorum.needed > 1 &&
  section(
    'quorum',
    TEXTS.quorum,
    html`<p>${TEXTS.needed(quorum.needed, quorum.votes.length)}</p>
      ${quorum.votes.map(
        ({ label, at, reason }) =>
          html`<p><strong>${label}</strong>, ${moment(at, timeZone)}<br /><span class="pre">${reason}</span></p>`,
      )}`,
  );

const askedPerson = (person: AskedPerson, zone: string): Html =>
  html`<li>
    <strong>${person.label}</strong>, ${TEXTS.tier(person.tier)}<br />
    <span class="quiet">
      ${TEXTS.askedAt(formatTime(person.askedAt, zone))}${
        person.acknowledgedAt && `, ${TEXTS.acknowledgedAt(formatTime(person.acknowledgedAt, zone))}`
      }
    </span>
  </li>`;

/** Who else has the same question. */
export const othersSection = ({ asked, timeZone }: ApprovalView): Html =>
  section(
    'others',
    TEXTS.others,
    asked.length === 0
      ? html`<p>${TEXTS.nobodyElse}</p>`
      : html`<ul class="plain">
          ${asked.map((person) => askedPerson(person, timeZone))}
        </ul>`,
  );
