import { factList, html, incidentHeading, moment, page, safeUrl, section, sentences } from '../../shared/html/index.ts';
import type { Html } from '../../shared/html/index.ts';
import { PURPOSE_TEXTS } from '../purpose-texts.ts';
import type { AcknowledgedView, AlreadyDecidedView, DecidedView, EndedView, VotedView } from './result-view.ts';

const TEXTS = {
  yours: (decision: string) => `Your decision: ${decision}`,
  theirs: (decision: string) => `Already decided: ${decision}`,
  recorded: 'Your decision is recorded.',
  at: 'When',
  by: 'Who',
  reason: 'Your reason',
  next: 'What happens next',
  first: 'The first decision counts. Whatever is sent after it is not recorded and changes nothing.',
  expired: 'The time to decide is over',
  cancelled: 'This is no longer asked',
  ended: 'Ended',
  fellAway: 'The incident went on without this decision. There is nothing left to do here.',
  nothingSent: 'Nothing can be decided with this link any more.',
  voted: 'You have approved',
  others: 'Another person still has to; they see your reason. It is asked until',
  looking: 'You are looking at it',
  pause: 'Reminders to you pause until',
  stays: 'This is not a decision. The deadline stays:',
  back: 'Back to the case and the decision',
  close: 'You can close this page.',
};

type Shown = { incident: DecidedView['incident']; purpose: DecidedView['purpose'] };

const result = ({ incident, purpose }: Shown, title: string, body: Html): string =>
  page({
    title: `${title}: ${incident.id}`,
    place: PURPOSE_TEXTS[purpose].name,
    narrow: true,
    body: html`${incidentHeading(incident)} ${body}`,
  });

const chosen = ({ purpose, decision }: DecidedView | AlreadyDecidedView): string =>
  PURPOSE_TEXTS[purpose][decision].label;

const outcome = (decision: 'approve' | 'reject'): string => (decision === 'approve' ? 'good' : 'warn');

/** The answer to a decision that was taken. */
export const decidedPage = (view: DecidedView): string =>
  result(
    view,
    TEXTS.yours(chosen(view)),
    html`<div class="notice ${outcome(view.decision)}" role="status">
        <p class="big">${TEXTS.yours(chosen(view))}</p>
        <p>${TEXTS.recorded}</p>
        ${factList([
          [TEXTS.at, moment(view.decidedAt, view.timeZone)],
          [TEXTS.reason, html`<span class="pre">${view.reason}</span>`],
        ])}
      </div>
      ${section(
        'next',
        TEXTS.next,
        html`${sentences(view.next)}
          <p>${TEXTS.close}</p>`,
      )}`,
  );

/** The answer to a decision that came second. */
export const alreadyDecidedPage = (view: AlreadyDecidedView): string =>
  result(
    view,
    TEXTS.theirs(chosen(view)),
    html`<div class="notice" role="status">
      <p class="big">${TEXTS.theirs(chosen(view))}</p>
      ${factList([
        [TEXTS.by, view.decidedBy],
        [TEXTS.at, moment(view.decidedAt, view.timeZone)],
      ])}
      <p>${TEXTS.first}</p>
    </div>`,
  );

/** What somebody who has approved finds while others still have to. */
export const votedPage = (view: VotedView): string =>
  result(
    view,
    TEXTS.voted,
    html`<div class="notice good" role="status">
      <p class="big">${TEXTS.voted}</p>
      ${factList([[TEXTS.at, moment(view.votedAt, view.timeZone)]])}
      <p>${TEXTS.others} ${moment(view.dueAt, view.timeZone)}.</p>
    </div>`,
  );

/** The answer once nobody decided in time, or the question fell away. */
export const endedPage = (view: EndedView): string => {
  const silence = PURPOSE_TEXTS[view.purpose].ended;
  return result(
    view,
    TEXTS[view.ended],
    html`<div class="notice warn" role="status">
      <p class="big">${TEXTS[view.ended]}</p>
      ${factList([[TEXTS.ended, moment(view.endedAt, view.timeZone)]])}
      <p>${view.ended === 'expired' ? silence : TEXTS.fellAway} ${TEXTS.nothingSent}</p>
    </div>`,
  );
};

/** The answer to an acknowledgement. */
export const acknowledgedPage = (view: AcknowledgedView): string =>
  result(
    view,
    TEXTS.looking,
    html`<div class="notice good" role="status">
        <p class="big">${TEXTS.looking}</p>
        <p>${TEXTS.pause} ${moment(view.until, view.timeZone)}.</p>
        <p>${TEXTS.stays} ${moment(view.dueAt, view.timeZone)}.</p>
      </div>
      <p><a class="button" href="${safeUrl(view.back)}">${TEXTS.back}</a></p>`,
  );
