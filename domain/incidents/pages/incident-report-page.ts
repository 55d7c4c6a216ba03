import {
  between,
  factList,
  formatDuration,
  formatUtc,
  html,
  incidentHeading,
  page,
  section,
  sentences,
  type Html,
} from '../../shared/html/index.ts';
import type { IncidentTimes } from '../state.ts';
import type { IncidentReportView, Verification } from './incident-report-view.ts';
import { MOMENTS, SIGNATURES, TEXTS } from './report-texts.ts';
import { executionsSection, timelineSection } from './timeline-part.ts';

const fromDetection = (at: string, detectedAt: string): string => {
  const ms = between(detectedAt, at);
  if (ms === 0) return TEXTS.atDetection;
  return ms < 0 ? TEXTS.before(formatDuration(-ms)) : TEXTS.after(formatDuration(ms));
};

// What came before detection and is missing will hardly ever be known; the rest may still come.
const absent = (name: keyof IncidentTimes): string =>
  name === 'occurredAt' || name === 'firstSignalAt' ? TEXTS.notKnown : TEXTS.notYet;

const momentRow = (moments: IncidentTimes, [name, label]: (typeof MOMENTS)[number]): Html => {
  const at = moments[name];
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="${at ? 'when' : 'unknown'}">
      ${at ? html`<time datetime="${at}">${formatUtc(at)}</time>` : absent(name)}
    </td>
    <td>${at && fromDetection(at, moments.detectedAt)}</td>
  </tr>`;
};

const momentsSection = (moments: IncidentTimes): Html =>
  section(
    'moments',
    TEXTS.moments,
    html`<p class="quiet">${TEXTS.momentsHint}</p>
      <table class="rows">
        <thead>
          <tr>
            ${[TEXTS.moment, TEXTS.when, TEXTS.afterDetection].map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${MOMENTS.map((entry) => momentRow(moments, entry))}
        </tbody>
      </table>`,
  );

const verification = (found: Verification): Html =>
  html`<section class="notice ${found.verdict === 'valid' ? 'good' : 'bad'}" aria-labelledby="verification">
    <h2 id="verification">${TEXTS.verification}</h2>
    <p class="mark">${found.verdict === 'valid' ? TEXTS.valid : TEXTS.invalid} ${found.problem}</p>
    ${factList([
      [TEXTS.head, `${TEXTS.seq} ${found.headSeq}`],
      [TEXTS.headHash, html`<code>${found.headHash}</code>`],
      [TEXTS.signature, SIGNATURES[found.signature]],
      [TEXTS.redactions, found.redactions.length > 0 && sentences(found.redactions)],
    ])}
    <p class="quiet"><code>${TEXTS.howTo}</code></p>
  </section>`;

/** The incident as an auditor reads it: one page, complete in itself, fit to be printed. */
export const incidentReportPage = (view: IncidentReportView): string =>
  page({
    title: TEXTS.title(view.incident.id),
    place: TEXTS.place,
    about: view.incident.id,
    body: html`${incidentHeading(view.incident)}
    ${section(
      'facts',
      TEXTS.facts,
      factList([
        [TEXTS.status, view.incident.status],
        ...view.facts.map(({ label, value }) => [label, value] as const),
        [TEXTS.made, formatUtc(view.generatedAt)],
      ]),
    )}
    ${momentsSection(view.moments)} ${timelineSection(view.timeline)} ${executionsSection(view.executions)}
    ${verification(view.verification)}`,
  });
