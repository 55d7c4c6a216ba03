import type { ChangedField } from '../../people/index.ts';
import { html, type Html } from '../../shared/html/index.ts';
import type { ApprovalTexts } from '../texts/index.ts';

type Texts = ApprovalTexts['page'];

const nameOf = (field: string, { changed: { names } }: Texts): string => {
  const known = Object.entries(names).find(([name]) => name === field);
  return known?.[1] ?? field;
};

const value = (text: string | undefined, { changed }: Texts): Html =>
  text === undefined || text === '' ? html`<span class="quiet">${changed.nothing}</span>` : html`${text}`;

const row = ({ field, before, after }: ChangedField, texts: Texts): Html =>
  html`<tr>
    <th scope="row">${nameOf(field, texts)}</th>
    <td data-label="${texts.changed.before}">${value(before, texts)}</td>
    <td data-label="${texts.changed.after}">${value(after, texts)}</td>
  </tr>`;

const table = (entry: string, fields: readonly ChangedField[], texts: Texts): Html =>
  html`<table class="rows changed">
    <caption>
      ${entry === '' ? texts.changed.whole : entry}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.changed.field}</th>
        <th scope="col">${texts.changed.before}</th>
        <th scope="col">${texts.changed.after}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map((field) => row(field, texts))}
    </tbody>
  </table>`;

/** What would read differently, a table for each entry: a person, a rota, a policy. */
export const changedPart = (changed: readonly ChangedField[], texts: Texts): Html => {
  const entries = [...Map.groupBy(changed, ({ entry }) => entry)];
  return html`${entries.map(([entry, fields]) => table(entry, fields, texts))}`;
};
