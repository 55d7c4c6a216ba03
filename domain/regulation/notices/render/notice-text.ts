import { honestText } from '../../../shared/html/html.ts';
import { wrap } from '../../../shared/html/plain-text.ts';
import { momentWords } from '../moment-words.ts';
import type { NoticePart } from '../notice.ts';
import { FRAME } from '../words/frame.ts';
import { shownParts, type NoticeView } from './notice-view.ts';

/** Lines of at most 76 characters; points of a list hang. */
export const textLines = (text: string, indent = ''): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => wrap(line, indent, line.startsWith('- ') ? `${indent}  ` : indent))
    .join('\n');

const partText = (part: NoticePart, view: NoticeView): string => {
  const words = FRAME[view.asked.language];
  const change = part.change === undefined ? '' : ` (${words.change[part.change]})`;
  const before = part.before === undefined ? [] : [textLines(`${words.before}: ${part.before}`, '  ')];
  const value = textLines(part.value ?? words.missing, '  ');
  return [wrap(`${part.label}${change} [${part.article}]`), value, ...before].join('\n');
};

/** The notice as plain text, for a portal's field or a mail. */
export const noticeText = (view: NoticeView): string => {
  const { sources, language } = view.asked;
  const withheld = view.withheld === undefined ? [] : [wrap(FRAME[language].withheldBy(view.withheld))];
  const head = [wrap(view.title), momentWords(sources.at, sources.entity.timeZone, language)].join('\n');
  return honestText([head, ...withheld, ...shownParts(view).map((part) => partText(part, view))].join('\n\n') + '\n');
};
