import { html, page, type Html } from '../../../shared/html/index.ts';
import { letterOf, type Letter } from './letter.ts';
import { lines } from './lines.ts';
import type { NoticeView } from './notice-view.ts';

const part = ({ label, text, isWritten }: Letter['parts'][number]): Html =>
  html`<h2>${label}</h2>
    ${isWritten ? lines(text) : html`<p class="unknown">${text}</p>`}`;

/** A letter as its reader gets it: under the sender's name, and nothing about how it came about. */
export const letterPage = (view: NoticeView): string => {
  const letter = letterOf(view);
  return page({
    title: view.title,
    place: letter.date,
    sender: letter.sender,
    language: view.asked.language,
    narrow: true,
    body: html`<article class="sheet letter">
      <h1>${view.title}</h1>
      <p>${letter.greeting}</p>
      ${lines(letter.opening)} ${letter.parts.map(part)} ${lines(letter.closing)}
      <p class="regards">${letter.regards}<br /><strong>${letter.sender}</strong></p>
      <p class="quiet">${letter.reference}</p>
    </article>`,
  });
};
