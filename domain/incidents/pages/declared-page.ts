import { factList, html, moment, page } from '../../shared/html/index.ts';

/** What the page after a declaration shows; moments are UTC ISO 8601. */
export type DeclaredView = { incidentId: string; declaredAt: string; timeZone: string };

const TEXTS = {
  title: 'The incident is declared',
  place: 'Incidents',
  id: 'Incident',
  at: 'Declared',
  next: 'It is being assessed. The people on call are asked where a decision is needed; you need not call them.',
  keep: 'Note the number: whoever asks you about it will need it. You can close this page.',
};

/** The answer to a declaration. Sent twice by the same form, it names the same incident. */
export const declaredPage = (view: DeclaredView): string =>
  page({
    title: `${TEXTS.title}: ${view.incidentId}`,
    place: TEXTS.place,
    narrow: true,
    body: html`<div class="notice good" role="status">
      <h1>${TEXTS.title}</h1>
      ${factList([
        [TEXTS.id, html`<strong>${view.incidentId}</strong>`],
        [TEXTS.at, moment(view.declaredAt, view.timeZone)],
      ])}
      <p>${TEXTS.next}</p>
      <p>${TEXTS.keep}</p>
    </div>`,
  });
