import { honestText } from '../../shared/html/html.ts';
import { wrap } from '../../shared/html/plain-text.ts';
import type { BoardNote, NotePart } from './board-note.ts';

const partText = ({ title, lines, missing }: NotePart): string =>
  [
    title.toUpperCase(),
    ...(lines.length === 0 ? [wrap(missing)] : lines.map(({ label, value }) => wrap(`${label}: ${value}`, '', '  '))),
  ].join('\n');

/** The note as plain text, for a mail or the minutes. */
export const boardNoteText = ({ incidentId, entity, title, class: itsClass, parts }: BoardNote): string =>
  honestText(
    [[wrap(`${incidentId} ${title}`), wrap(entity), wrap(itsClass)].join('\n'), ...parts.map(partText)].join('\n\n') +
      '\n',
  );
