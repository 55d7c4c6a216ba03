import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { DocumentTexts } from './document-texts.ts';
import type { HeadFact } from './head-facts.ts';
import type { DocumentRow, ReportDocument } from './report-document.ts';

/** Label and value, side by side. */
export const pdfFacts = (facts: readonly HeadFact[]): Content => {
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
  const body = known.map(([label, text]): TableCell[] => [{ text: label, style: 'quiet' }, breakable(text)]);
  return body.length === 0 ? [] : { table: { widths: [110, '*'], body }, layout: 'noBorders', margin: [0, 0, 0, 8] };
};

// A hash or an address has no place to break a line at.
const breakable = (text: string): string => text.replace(/[/-](?=\S)|[^\s/-]{30}(?=[^\s/-])/g, '$&\u200b');

const changeLines = (change: DocumentRow['change'], texts: DocumentTexts): Content[] => {
  if (change === undefined) return [];
  const mark: Content = { text: texts.change[change.kind], style: 'changed' };
  return change.before === undefined
    ? [mark]
    : [mark, { text: `${texts.change.before}: ${breakable(change.before)}`, style: 'quiet' }];
};

const valueLines = ({ value, basis, missing, change }: DocumentRow, texts: DocumentTexts): Content[] => [
  ...(value === undefined ? [] : [breakable(value)]),
  ...(basis === undefined ? [] : [{ text: texts.basis[basis], style: basis }]),
  ...(missing === undefined
    ? []
    : [
        { text: `${texts.labels.missing}: ${missing.why}.`, style: 'missing' },
        { text: missing.instruction, style: 'quiet' },
      ]),
  ...changeLines(change, texts),
];

const row = (field: DocumentRow, texts: DocumentTexts): TableCell[] => [
  { text: field.id, style: 'quiet' },
  field.name,
  { stack: valueLines(field, texts) },
  { text: breakable(field.source ?? ''), style: 'source' },
];

/** A section of the template as a table; its title and header are on each of its pages, never alone at the end of one. */
export const pdfSection = (
  { title: heading, rows }: ReportDocument['sections'][number],
  texts: DocumentTexts,
): Content => {
  const { field, value, source } = texts.labels;
  const title: TableCell[] = [{ text: heading, style: 'section', colSpan: 4 }, '', '', ''];
  const header: TableCell[] = [
    { text: field, colSpan: 2, style: 'header' },
    '',
    { text: value, style: 'header' },
    { text: source, style: 'header' },
  ];
  return {
    table: {
      widths: [24, 140, '*', 122],
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [title, header, ...rows.map((each) => row(each, texts))],
    },
    layout: {
      hLineWidth: (line) => (line < 2 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => '#cfd7df',
      paddingLeft: (column) => (column === 0 ? 0 : 4),
    },
    margin: [0, 0, 0, 12],
  };
};
