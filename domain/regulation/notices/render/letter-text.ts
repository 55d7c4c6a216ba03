import { honestText } from '../../../shared/html/html.ts';
import { wrap } from '../../../shared/html/plain-text.ts';
import { letterOf } from './letter.ts';
import type { NoticeView } from './notice-view.ts';
import { textLines } from './notice-text.ts';

/** The letter as plain text. */
export const letterText = (view: NoticeView): string => {
  const letter = letterOf(view);
  const parts = letter.parts.flatMap(({ label, text }) => [`${wrap(label)}\n${textLines(text)}`]);
  const all = [
    `${letter.sender}\n${letter.date}`,
    wrap(view.title),
    letter.greeting,
    wrap(letter.opening),
    ...parts,
    textLines(letter.closing),
    `${letter.regards}\n${letter.sender}`,
    letter.reference,
  ];
  return honestText(all.filter((one) => one !== '').join('\n\n') + '\n');
};
