import { factList, html, moment, page, safeUrl } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';

/** What the page after a post shows; moments are UTC ISO 8601. */
export type RecordedView = {
  incidentId: string;
  entity: string;
  timeZone: string;
  /** What was recorded, in words. Nothing: it was known already. */
  outcome: { kind: 'recorded'; what: string; at: string; seq: number } | { kind: 'nothing' };
  /** Path of the case's page. */
  back: string;
};

const WORDS = {
  recorded: 'It is recorded',
  nothing: 'Nothing changed',
  known: 'What you sent was on record already.',
  what: 'What',
  when: 'When',
  event: 'Event of the journal',
  next: 'What follows from it is worked out now: a new proposal, clocks, drafts. It may take a minute to show.',
  back: 'Back to the case',
};

/** The answer to a post of the case's page. The same form sent twice shows the same event. */
export const recordedPage = ({ incidentId, entity, timeZone, outcome, back }: RecordedView): string => {
  const title = WORDS[outcome.kind];
  return page({
    title: `${title}: ${incidentId}`,
    place: TEXTS.place,
    narrow: true,
    body: html`<div class="notice ${outcome.kind === 'recorded' ? 'good' : 'warn'}" role="status">
        <p class="quiet">${incidentId}, ${entity}</p>
        <h1>${title}</h1>
        ${
          outcome.kind === 'nothing'
            ? html`<p>${WORDS.known}</p>`
            : html`${factList([
                  [WORDS.what, outcome.what],
                  [WORDS.when, moment(outcome.at, timeZone)],
                  [WORDS.event, outcome.seq],
                ])}
                <p>${WORDS.next}</p>`
        }
      </div>
      <p><a class="button" href="${safeUrl(back)}">${WORDS.back}</a></p>`,
  });
};
