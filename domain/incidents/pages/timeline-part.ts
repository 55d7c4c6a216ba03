import { formatUtc, html, section, type Html, type Slot } from '../../shared/html/index.ts';
import type { ExecutionHistory, TimelineEntry } from './incident-report-view.ts';
import { TEXTS } from './report-texts.ts';

const SHORT_HASH = 12;

const evidence = (entry: TimelineEntry): Slot =>
  (entry.evidence ?? []).length > 0 &&
  html`<ul class="plain evidence">
    ${entry.evidence?.map((item) => html`<li>${item.name}<br /><code class="quiet">SHA-256 ${item.sha256}</code></li>`)}
  </ul>`;

// Labels show on a phone, where the columns stand below each other; what needs none has none.
const why = (text: string | undefined): Html =>
  text === undefined ? html`<td></td>` : html`<td class="pre" data-label="${TEXTS.why}">${text}</td>`;

const row = (entry: TimelineEntry): Html =>
  html`<tr id="event-${entry.seq}">
    <th scope="row" data-label="${TEXTS.seq}">
      ${entry.seq}<br class="fold" />
      <code class="quiet short-hash">${entry.hash.slice(0, SHORT_HASH)}</code>
    </th>
    <td><time datetime="${entry.occurredAt}">${formatUtc(entry.occurredAt)}</time></td>
    <td data-label="${TEXTS.who}">${entry.who}</td>
    <td>${entry.what}<br /><code class="quiet">${entry.type}</code> ${evidence(entry)}</td>
    ${why(entry.why)}
  </tr>`;

/** Who did what, when, why, with which evidence: every event of the journal. */
export const timelineSection = (timeline: readonly TimelineEntry[]): Html =>
  section(
    'timeline',
    TEXTS.timeline,
    timeline.length === 0
      ? html`<p>${TEXTS.noEvents}</p>`
      : html`<p class="quiet">${TEXTS.timelineHint}</p>
          <table class="rows timeline">
            <thead>
              <tr>
                ${[TEXTS.seq, TEXTS.when, TEXTS.who, TEXTS.what, TEXTS.why].map(
                  (title) => html`<th scope="col">${title}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${timeline.map(row)}
            </tbody>
          </table>`,
  );

const step = (event: ExecutionHistory['events'][number]): Html =>
  html`<tr>
    <th scope="row">${event.id}</th>
    <td class="when"><time datetime="${event.at}">${formatUtc(event.at)}</time></td>
    <td>${event.state}</td>
    <td>${event.type}</td>
  </tr>`;

const execution = (history: ExecutionHistory): Html =>
  html`<details>
    <summary>${history.workflow}, ${history.status} (${TEXTS.eventCount(history.events.length)})</summary>
    <p class="quiet">
      <code>${history.name}</code><br />
      ${TEXTS.started} ${formatUtc(history.startedAt)}. ${TEXTS.stopped}
      ${history.stoppedAt ? formatUtc(history.stoppedAt) : TEXTS.running}.
    </p>
    <table class="rows">
      <thead>
        <tr>
          ${['#', TEXTS.when, TEXTS.state, TEXTS.type].map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${history.events.map(step)}
      </tbody>
    </table>
  </details>`;

/** Every event of Step Functions, folded per execution on a screen, open on paper. */
export const executionsSection = (executions: readonly ExecutionHistory[] | undefined): Slot =>
  executions !== undefined &&
  section(
    'executions',
    TEXTS.executions,
    html`<p class="quiet">${TEXTS.executionsHint}</p>
      ${executions.map(execution)}`,
  );
