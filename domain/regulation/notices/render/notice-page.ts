import { html, page, type Html } from '../../../shared/html/index.ts';
import { momentWords } from '../moment-words.ts';
import type { NoticePart } from '../notice.ts';
import { FRAME } from '../words/frame.ts';
import { lines } from './lines.ts';
import { shownParts, type NoticeView } from './notice-view.ts';

const sourceOf = ({ source }: NoticePart, event: string): string | undefined => {
  if (source === undefined) return undefined;
  return source.seq > 0 ? `${source.journal}, ${event} ${source.seq}` : source.journal;
};

const valueOf = ({ value, change, before }: NoticePart, view: NoticeView): Html => {
  const words = FRAME[view.asked.language];
  return html`${change && html`<p class="mark warn">${words.change[change]}</p>`}
  ${value === undefined ? html`<p class="unknown">${words.missing}</p>` : lines(value)}
  ${before !== undefined && html`<p class="quiet">${words.before}: ${before}</p>`}`;
};

const row = (part: NoticePart, view: NoticeView): Html =>
  html`<tr>
    <th scope="row">${part.label}<br /><span class="quiet">${part.article}</span></th>
    <td>${valueOf(part, view)}</td>
    <td class="quiet">${sourceOf(part, FRAME[view.asked.language].event)}</td>
  </tr> `;

const table = (view: NoticeView): Html => {
  const words = FRAME[view.asked.language];
  return html`<div class="sheet">
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">${words.part}</th>
          <th scope="col">${words.value}</th>
          <th scope="col">${words.source}</th>
        </tr>
      </thead>
      <tbody>
        ${shownParts(view).map((part) => row(part, view))}
      </tbody>
    </table>
  </div>`;
};

const missing = ({ parts, gaps }: NoticeView): string =>
  parts
    .filter(({ id }) => gaps.includes(id))
    .map(({ label }) => label)
    .join(', ');

/** How complete it is, or by which article nothing goes out. */
const banner = (view: NoticeView): Html => {
  const words = FRAME[view.asked.language];
  if (view.withheld !== undefined)
    return html`<div class="notice">
      <p class="big">${words.withheld}</p>
      <p>${words.withheldBy(view.withheld)}</p>
    </div>`;
  if (view.gaps.length === 0) return html``;
  return html`<div class="notice warn">
    <p class="big">${words.gaps(view.gaps.length)}</p>
    <p>${missing(view)}</p>
  </div>`;
};

/** What this supplements, with the authority's reference. */
const supplements = ({ isSupplement, asked: { sources, language } }: NoticeView): string | undefined => {
  const { previous, entity } = sources;
  if (!isSupplement || previous === undefined) return undefined;
  const words = FRAME[language];
  const reference = previous.reference === undefined ? '' : words.reference(previous.reference);
  return words.supplements(momentWords(previous.submittedAt, entity.timeZone, language), reference);
};

/** Any notice as people read it before it goes out: what is told, by which article, and where it comes from. */
export const noticePage = (view: NoticeView): string => {
  const { sources, language } = view.asked;
  const about = supplements(view);
  return page({
    title: `${view.title} ${sources.incident.id}`,
    place: FRAME[language].place,
    language,
    body: html`<div class="heading">
        <p class="quiet">${sources.entity.name} · ${momentWords(sources.at, sources.entity.timeZone, language)}</p>
        <h1>${view.title}</h1>
      </div>
      ${about !== undefined && html`<div class="notice"><p>${about}</p></div>`} ${banner(view)} ${table(view)}`,
  });
};
