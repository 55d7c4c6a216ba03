import { html, type Html } from '../../../shared/html/index.ts';

const POINT = '- ';

/** A text's lines, points of a list taken together. */
const blocks = (text: string): (string | string[])[] => {
  const all: (string | string[])[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = all.at(-1);
    if (!line.startsWith(POINT)) all.push(line);
    else if (Array.isArray(last)) last.push(line.slice(POINT.length));
    else all.push([line.slice(POINT.length)]);
  }
  return all;
};

/** Lines as paragraphs, and those that begin with `- ` as a list. */
export const lines = (text: string): Html =>
  html`${blocks(text).map((block) =>
    typeof block === 'string'
      ? html`<p>${block}</p>`
      : html`<ul>
          ${block.map((point) => html`<li>${point}</li>`)}
        </ul>`,
  )}`;
