import { html, type Html } from './html.ts';

/** One fact of a report: its value, and the event of the incident's journal that says so. */
export type ReportField = {
  /** Number in the template, e.g. `2.3`. */
  code?: string;
  label: string;
  /** Undefined: not known yet. */
  value?: string;
  /** Sequence number of the source event. */
  sourceSeq?: number;
};

const TEXTS = { unknown: 'Not known yet', field: 'Field', value: 'Value', source: 'Source', event: 'event' };

const row = (field: ReportField): Html =>
  html`<tr>
    <th scope="row">${field.code && html`<span class="quiet">${field.code}</span> `}${field.label}</th>
    <td class="${field.value === undefined ? 'unknown' : 'known'}">${field.value ?? TEXTS.unknown}</td>
    <td class="quiet">${field.sourceSeq !== undefined && `${TEXTS.event} ${field.sourceSeq}`}</td>
  </tr> `;

/** The facts as a table with their sources; what is missing stays in it, so that nobody overlooks it. */
export const reportFields = (caption: string, fields: readonly ReportField[]): Html =>
  html`<table class="rows">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${TEXTS.field}</th>
        <th scope="col">${TEXTS.value}</th>
        <th scope="col">${TEXTS.source}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(row)}
    </tbody>
  </table>`;
