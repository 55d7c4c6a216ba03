import {
  factList,
  formatDuration,
  formatMoment,
  formatTime,
  html,
  moment,
  section,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import type { PreparedReview, ShownClock, ShownMilestone, ShownStretch } from './review-view.ts';

type Reader = Pick<ApprovalView, 'language' | 'timeZone'>;

const stretch = ({ until, from, to, ms, isLongest }: ShownStretch, { language, timeZone }: Reader): Html => {
  const { slow } = textsOf(language).review;
  const span = slow.from(formatTime(from, timeZone, language), formatTime(to, timeZone, language));
  return html`<tr>
    <th scope="row">${slow.until[until]}</th>
    <td>
      ${formatDuration(ms, language)} ${isLongest && html`<span class="mark warn">${slow.longest}</span>`}<br />
      <span class="quiet">${span}</span>
    </td>
  </tr>`;
};

/** Where the time went, from one moment to the next. */
export const slowSection = ({ stretches }: PreparedReview, reader: Reader): Html => {
  const { slow } = textsOf(reader.language).review;
  const isStartKnown = stretches.some(({ until }) => until === 'noticed');
  return section(
    'slow',
    slow.title,
    stretches.length === 0
      ? html`<p>${slow.none}</p>`
      : html`<table class="rows">
            <thead>
              <tr>
                <th scope="col">${slow.stretch}</th>
                <th scope="col">${slow.took}</th>
              </tr>
            </thead>
            <tbody>
              ${stretches.map((one) => stretch(one, reader))}
            </tbody>
          </table>
          ${!isStartKnown && html`<p class="quiet">${slow.unknownStart}</p>`}`,
  );
};

const MARKS = { met: 'good', missed: 'bad', running: 'warn', withdrawn: 'quiet' } as const;

const clock = ({ title, due, status, metAt }: ShownClock, { language, timeZone }: Reader): Html => {
  const { clocks } = textsOf(language).review;
  return html`<li>
    <strong>${title}</strong><br />
    <span class="mark ${MARKS[status]}">${clocks.status[status]}</span>
    ${metAt !== undefined && clocks.at(formatMoment(metAt, timeZone, language))}<br />
    <span class="quiet">${clocks.due} ${formatMoment(due, timeZone, language)}</span>
  </li>`;
};

/** How each entity holds it, and which legal clocks were met or missed. */
export const clocksSection = ({ clocks: shown, classes }: PreparedReview, reader: Reader): Html => {
  const { clocks } = textsOf(reader.language).review;
  const classOf = (major: boolean | undefined): string => {
    if (major === undefined) return clocks.class.open;
    return major ? clocks.class.major : clocks.class.minor;
  };
  return section(
    'clocks',
    clocks.title,
    html`${
      classes.length > 0 &&
      factList(
        classes.map(({ entity, major, by }) => [entity, [classOf(major), by].filter(Boolean).join(', ')] as const),
      )
    }
    ${
      shown.length === 0
        ? html`<p>${clocks.none}</p>`
        : html`<ul class="plain">
            ${shown.map((one) => clock(one, reader))}
          </ul>`
    }`,
  );
};

const told = ({ kind, detail }: ShownMilestone, language: Reader['language']): string => {
  const text = textsOf(language).review.timeline.milestones[kind];
  // A sentence says all; where it ends open, the level, action or person follows.
  return text.endsWith('.') ? text : [text, detail].filter(Boolean).join(': ');
};

const decision = (one: ShownMilestone, { language, timeZone }: Reader): Html => {
  const { decisions } = textsOf(language).review;
  const who = one.kind === 'containment-expired' ? decisions.expired : one.who;
  return html`<li>
    <strong>${told(one, language)}</strong><br />
    <span class="quiet">${who}, ${moment(one.at, timeZone, language)}</span>
    ${one.why !== undefined && html`<br /><span class="pre">${one.why}</span>`}
  </li>`;
};

/** Who decided what, and why. */
export const decisionsSection = ({ timeline }: PreparedReview, reader: Reader): Html => {
  const { decisions } = textsOf(reader.language).review;
  const made = timeline.filter(({ isDecision }) => isDecision);
  return section(
    'decisions',
    decisions.title,
    made.length === 0
      ? html`<p>${decisions.none}</p>`
      : html`<ul class="plain">
          ${made.map((one) => decision(one, reader))}
        </ul>`,
  );
};

const line = (one: ShownMilestone, { language, timeZone }: Reader): Html =>
  html`<tr>
    <th scope="row" class="when">${moment(one.at, timeZone, language)}</th>
    <td>${told(one, language)}</td>
    <td class="quiet">${one.who}</td>
  </tr>`;

/** Longer than this it is folded, so that the form is not out of reach on a phone. */
const FOLDED_FROM = 12;

/** What happened, moment by moment. */
export const timelineSection = ({ timeline }: PreparedReview, reader: Reader): Slot => {
  const { timeline: texts } = textsOf(reader.language).review;
  const table = html`<table class="rows">
    <thead>
      <tr>
        ${[texts.when, texts.what, texts.who].map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${timeline.map((one) => line(one, reader))}
    </tbody>
  </table>`;
  if (timeline.length === 0) return false;
  return section(
    'timeline',
    texts.title,
    timeline.length < FOLDED_FROM
      ? table
      : html`<details>
          <summary>${texts.show(timeline.length)}</summary>
          ${table}
        </details>`,
  );
};
