import { factList, html, page, section } from '../../shared/html/index.ts';
import type { BoardNote } from './board-note.ts';

const PLACE = 'Note to the management body';

/** The note as one self-contained page, to be printed. */
export const boardNotePage = ({ incidentId, entity, title, class: itsClass, parts }: BoardNote): string =>
  page({
    title: `${PLACE} ${incidentId}`,
    place: PLACE,
    body: html`<div class="heading">
        <p class="quiet">${incidentId}, ${entity}</p>
        <h1>${title}</h1>
        <p>${itsClass}</p>
      </div>
      ${parts.map(({ title: name, lines, missing }, index) =>
        section(
          `part-${index}`,
          name,
          lines.length === 0
            ? html`<p class="unknown">${missing}</p>`
            : factList(lines.map(({ label, value }) => [label, value])),
        ),
      )}`,
  });
