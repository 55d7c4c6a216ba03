import { factList, html, incidentHeading, page, section, type Html } from '../../shared/html/index.ts';
import { DOCUMENT_TEXTS, type DocumentTexts } from './document/document-texts.ts';
import { aboutFacts, statusFacts } from './document/head-facts.ts';
import type { DocumentRow, ReportDocument } from './document/report-document.ts';
import type { ReportHead, ReportStatus } from './document/report-head.ts';

const TONE: Record<ReportStatus, string> = {
  draft: 'warn',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'bad',
  'handed-over': 'warn',
  received: 'good',
  reclassified: 'good',
};

const anchor = (id: string): string => `field-${id.replace('.', '-')}`;

const banner = (head: ReportHead, document: ReportDocument, texts: DocumentTexts): Html => {
  const status = texts.status[head.status];
  const known = statusFacts(head, texts).filter(([, text]) => text !== undefined);
  return html`<div class="notice ${TONE[head.status]}">
    <p class="big">${status.title}</p>
    <p>${status.detail} ${texts.counts(document.filled, document.missing)}</p>
    ${known.length > 0 && factList(known)}
  </div>`;
};

const about = (head: ReportHead, document: ReportDocument, texts: DocumentTexts): Html => {
  const { comparedWith } = document;
  return section(
    'about',
    texts.labels.about,
    html`${factList(aboutFacts(head, texts))}
    ${comparedWith && html`<p class="quiet">${texts.labels.compared} ${texts.stage[comparedWith]}.</p>`}`,
  );
};

const missingList = ({ sections }: ReportDocument, { labels }: DocumentTexts): Html | false => {
  const missing = sections.flatMap(({ rows }) => rows).filter((row) => row.missing !== undefined);
  const links = missing.map((row) => html`<li><a href="#${anchor(row.id)}">${row.id} ${row.name}</a></li>`);
  return (
    missing.length > 0 &&
    section(
      'missing',
      labels.missingList,
      html`<ul class="plain">
        ${links}
      </ul>`,
    )
  );
};

const findingList = ({ findings }: ReportDocument, { labels }: DocumentTexts): Html | false => {
  const lines = findings.map(
    ({ message, severity, field }) =>
      html`<li><span class="mark ${severity === 'error' ? 'bad' : 'warn'}">${field}</span> ${message}</li>`,
  );
  return (
    findings.length > 0 &&
    section(
      'findings',
      labels.findings,
      html`<ul class="plain">
        ${lines}
      </ul>`,
    )
  );
};

const changeMark = (change: DocumentRow['change'], texts: DocumentTexts): Html | undefined =>
  change &&
  html`<p class="mark ${change.kind === 'removed' ? 'bad' : 'good'}">${texts.change[change.kind]}</p>
    ${change.before !== undefined && html`<p class="quiet pre">${texts.change.before}: ${change.before}</p>`}`;

const valueCell = ({ value, basis, missing, change }: DocumentRow, texts: DocumentTexts): Html =>
  html`${value !== undefined && html`<p class="pre">${value}</p>`}
  ${basis && html`<p class="${basis === 'estimate' ? 'mark warn' : 'quiet'}">${texts.basis[basis]}</p>`}
  ${
    missing &&
    html`<p class="mark bad">${texts.labels.missing}: ${missing.why}.</p>
      <p class="quiet">${missing.instruction}</p>`
  }
  ${changeMark(change, texts)}`;

const row = (field: DocumentRow, texts: DocumentTexts): Html =>
  html`<tr id="${anchor(field.id)}">
    <th scope="row"><span class="quiet">${field.id}</span> ${field.name}</th>
    <td>${valueCell(field, texts)}</td>
    <td class="quiet">${field.source}</td>
  </tr>`;

const sheet = ({ title, rows }: ReportDocument['sections'][number], texts: DocumentTexts): Html =>
  html`<div class="sheet">
    <table class="rows fields">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.labels.field}</th>
          <th scope="col">${texts.labels.value}</th>
          <th scope="col">${texts.labels.source}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((field) => row(field, texts))}
      </tbody>
    </table>
  </div>`;

/** A report as a person reads it: what is known and from where, what is missing and why, what changed since the last one. */
export const reportPage = (head: ReportHead, document: ReportDocument): string => {
  const texts = DOCUMENT_TEXTS[document.language];
  return page({
    title: `${head.reportName} ${head.incident.id}`,
    place: texts.place,
    body: html`<div lang="${document.language}">
      ${incidentHeading(head.incident)} ${banner(head, document, texts)} ${about(head, document, texts)}
      ${missingList(document, texts)} ${findingList(document, texts)}
      ${document.sections.map((part) => sheet(part, texts))}
    </div>`,
  });
};
