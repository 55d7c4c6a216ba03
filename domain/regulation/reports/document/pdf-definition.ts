import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatUtc } from '../../../shared/html/index.ts';
import { DOCUMENT_TEXTS, type DocumentTexts } from './document-texts.ts';
import { aboutFacts, statusFacts } from './head-facts.ts';
import { pdfFacts, pdfSection } from './pdf-parts.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportHead } from './report-head.ts';

const QUIET = '#4d5a68';

const STYLES: StyleDictionary = {
  title: { fontSize: 17, bold: true, margin: [0, 2, 0, 8] },
  status: { fontSize: 12, bold: true },
  section: { fontSize: 12, bold: true, margin: [0, 6, 0, 4] },
  header: { bold: true, color: QUIET },
  quiet: { color: QUIET },
  source: { color: QUIET, fontSize: 7 },
  estimate: { bold: true, color: '#7d4700' },
  actual: { color: QUIET },
  missing: { bold: true, color: '#a5182c' },
  changed: { bold: true, color: '#1a6334' },
};

const status = (head: ReportHead, { filled, missing }: ReportDocument, texts: DocumentTexts): Content => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            { text: texts.status[head.status].title, style: 'status' },
            `${texts.status[head.status].detail} ${texts.counts(filled, missing)}`,
            pdfFacts(statusFacts(head, texts)),
          ],
          margin: [6, 4, 6, 4],
        },
      ],
    ],
  },
  margin: [0, 0, 0, 10],
});

const findingList = ({ findings }: ReportDocument, texts: DocumentTexts): Content => {
  const lines = findings.map(({ field, message }) => `${field}: ${message}`);
  return [
    { text: texts.labels.findings, style: 'section' },
    { ul: lines, margin: [0, 0, 0, 8] },
  ];
};

const notes = (document: ReportDocument, texts: DocumentTexts): Content[] => {
  const { findings, comparedWith } = document;
  const compared = comparedWith && `${texts.labels.compared} ${texts.stage[comparedWith]}.`;
  return [
    ...(compared === undefined ? [] : [{ text: compared, style: 'quiet' }]),
    ...(findings.length === 0 ? [] : [findingList(document, texts)]),
  ];
};

/** A report as pdfmake draws it: A4, the status on every page, no date but its own, so that it is always the same bytes. */
export const pdfDefinition = (head: ReportHead, document: ReportDocument): TDocumentDefinitions => {
  const texts = DOCUMENT_TEXTS[document.language];
  const { page, of } = texts.labels;
  const line = `${head.reportName}, ${head.incident.id}, ${formatUtc(head.generatedAt)}`;
  return {
    pageSize: 'A4',
    pageMargins: [42, 48, 42, 48],
    language: document.language,
    info: {
      title: `${head.reportName} ${head.incident.id}`,
      author: head.entity.name,
      creator: 'Holdfast',
      producer: 'Holdfast',
      creationDate: new Date(head.generatedAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: 8.5, lineHeight: 1.15 },
    styles: STYLES,
    header: { text: texts.status[head.status].title, alignment: 'right', style: 'quiet', margin: [42, 22, 42, 0] },
    footer: (current: number, count: number): Content => ({
      columns: [line, { text: `${page} ${current} ${of} ${count}`, alignment: 'right', width: 80 }],
      style: 'quiet',
      margin: [42, 14, 42, 0],
    }),
    content: [
      { text: `${head.incident.severity}  ${head.incident.id}`, style: 'quiet' },
      { text: head.incident.title, style: 'title' },
      status(head, document, texts),
      { text: texts.labels.about, style: 'section' },
      pdfFacts(aboutFacts(head, texts)),
      ...notes(document, texts),
      ...document.sections.map((section) => pdfSection(section, texts)),
    ],
  };
};
