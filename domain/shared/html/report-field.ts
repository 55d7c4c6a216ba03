import type { Language } from '../../../contracts/language.ts';
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

type FieldTexts = { unknown: string; field: string; value: string; source: string; event: string };
const TEXTS: Record<Language, FieldTexts> = {
  en: { unknown: 'Not known yet', field: 'Field', value: 'Value', source: 'Source', event: 'event' },
  de: { unknown: 'Noch nicht bekannt', field: 'Feld', value: 'Wert', source: 'Quelle', event: 'Ereignis' },
};

const row = (field: ReportField, texts: FieldTexts): Html =>
  html`<tr>
    <th scope="row">${field.code && html`<span class="quiet">${field.code}</span> `}${field.label}</th>
    <td class="${field.value === undefined ? 'unknown' : 'known'}">${field.value ?? texts.unknown}</td>
    <td class="quiet">${field.sourceSeq !== undefined && `${texts.event} ${field.sourceSeq}`}</td>
  </tr> `;

/** The facts as a table with their sources; what is missing stays in it, so that nobody overlooks it. */
export const reportFields = (caption: string, fields: readonly ReportField[], language: Language = 'en'): Html => {
  const texts = TEXTS[language];
  return html`<table class="rows">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.field}</th>
        <th scope="col">${texts.value}</th>
        <th scope="col">${texts.source}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map((field) => row(field, texts))}
    </tbody>
  </table>`;
};
