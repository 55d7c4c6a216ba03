import { errorSummary, html, moment, page, safeUrl, titleWithErrors, type Html } from '../../shared/html/index.ts';
import { awarenessSection } from './awareness-part.ts';
import { breachSection } from './breach-part.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView } from './case-view.ts';
import { obligationsSection } from './clock-part.ts';
import { contradictionsSection } from './contradiction-part.ts';
import { factsSection } from './facts-part.ts';
import { neededSection } from './needed-part.ts';
import { significanceSection } from './significance-part.ts';
import { verdictSection } from './verdict-part.ts';
import { waitingNotice } from './waiting-part.ts';

const heading = ({ incident, entity, status, reader, detectedAt, timeZone, calendar }: CaseView): Html =>
  html`<div class="heading">
    <p><span class="quiet">${incident.id}</span> <strong>${TEXTS.case(entity.name)}</strong></p>
    <h1>${incident.title}</h1>
    <p class="quiet">
      <span>${TEXTS.detected} ${moment(detectedAt, timeZone)}. ${TEXTS.incidentStatus[incident.status]}</span>
    </p>
    <p><a href="${safeUrl(calendar)}">${TEXTS.calendar}</a> <span class="quiet">${TEXTS.calendarHint}</span></p>
    ${status === 'closed' && html`<p>${TEXTS.closed}</p>`} ${reader.may.length === 0 && html`<p>${TEXTS.readOnly}</p>`}
  </div>`;

/**
 * The regulatory case of one entity as one person may work on it. Opening it changes nothing; shown again with
 * `form.again`, `form.values` and `form.errors` when a post could not be taken.
 */
export const casePage = (view: CaseView): string => {
  const { incident, entity, form } = view;
  return page({
    title: titleWithErrors(`${incident.id}: ${TEXTS.case(entity.name)}`, form.errors),
    place: TEXTS.place,
    about: incident.id,
    narrow: true,
    skip: { href: '#waiting', label: TEXTS.skip },
    body: html`${errorSummary(form.errors)} ${heading(view)} ${waitingNotice(view)} ${obligationsSection(view)}
    ${verdictSection(view)} ${contradictionsSection(view)} ${awarenessSection(view)} ${neededSection(view)}
    ${significanceSection(view)} ${breachSection(view)} ${factsSection(view)}`,
  });
};
