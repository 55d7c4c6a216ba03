import {
  factList,
  formatUtc,
  html,
  incidentHeading,
  page,
  reportFields,
  section,
  type Html,
} from '../shared/html/index.ts';
import type { ReportDraftView } from './report-view.ts';

const TEXTS = {
  place: 'Regulator report',
  status: {
    draft: { title: 'DRAFT, waiting for approval', detail: 'Not approved and not sent to anybody.' },
    approved: { title: 'Approved, not sent', detail: 'Approved by a person; sending is a separate act.' },
    rejected: { title: 'REJECTED', detail: 'Not to be used.' },
  },
  counts: (known: number, all: number) => `${known} of ${all} fields are known so far.`,
  decidedBy: 'Decided by',
  decidedAt: 'Decided',
  reason: 'Reason',
  about: 'About this report',
  report: 'Report',
  authority: 'To',
  entity: 'Reporting entity',
  due: 'Legal deadline',
  rule: 'Rule',
  obligation: 'Obligation',
  round: (round: number) => `draft ${round}`,
  made: 'Made',
  source: 'Facts read at',
  event: 'event',
  sourceHint: 'Each value names the event of the incident’s journal it comes from.',
};

const TONE: Record<ReportDraftView['status'], string> = { draft: 'warn', approved: 'good', rejected: 'bad' };

const banner = ({ status, decision, sections }: ReportDraftView): Html => {
  const fields = sections.flatMap((part) => part.fields);
  const known = fields.filter((field) => field.value !== undefined).length;
  return html`<div class="notice ${TONE[status]}">
    <p class="big">${TEXTS.status[status].title}</p>
    <p>${TEXTS.status[status].detail} ${TEXTS.counts(known, fields.length)}</p>
    ${
      decision &&
      factList([
        [TEXTS.decidedBy, decision.by],
        [TEXTS.decidedAt, formatUtc(decision.at)],
        [TEXTS.reason, decision.reason],
      ])
    }
  </div>`;
};

const about = (view: ReportDraftView): Html =>
  section(
    'about',
    TEXTS.about,
    html`${factList([
        [TEXTS.report, view.reportName],
        [TEXTS.authority, view.authority],
        [TEXTS.entity, [view.entity.name, view.entity.lei && html`<br /><code>LEI ${view.entity.lei}</code>`]],
        [TEXTS.due, view.due && formatUtc(view.due.at)],
        [TEXTS.rule, view.due?.rule],
        [TEXTS.obligation, `${view.obligationId}, ${TEXTS.round(view.round)}`],
        [TEXTS.made, formatUtc(view.generatedAt)],
        [
          TEXTS.source,
          html`${TEXTS.event} ${view.source.headSeq}<br /><code class="quiet">${view.source.headHash}</code>`,
        ],
      ])}
      <p class="quiet">${TEXTS.sourceHint}</p>`,
  );

/** A regulator's report as a person reads it before it is approved: what is known, from where, and what is missing. */
export const reportDraftPage = (view: ReportDraftView): string =>
  page({
    title: `${view.reportName} ${view.incident.id}`,
    place: TEXTS.place,
    body: html`${incidentHeading(view.incident)} ${banner(view)} ${about(view)}
    ${view.sections.map((part) => html`<div class="sheet">${reportFields(part.title, part.fields)}</div>`)}`,
  });
