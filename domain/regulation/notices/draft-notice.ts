import { answerRows } from './answer-rows.ts';
import type { Asked, NoticeForm } from './notice-form.ts';
import type { NoticeSources } from './notice-sources.ts';
import type { Notice, NoticeTemplate } from './notice.ts';
import { letterPage } from './render/letter-page.ts';
import { letterText } from './render/letter-text.ts';
import { noticePage } from './render/notice-page.ts';
import { noticeText } from './render/notice-text.ts';
import type { NoticeView } from './render/notice-view.ts';
import { phaseParts } from './tell-in-phases.ts';
import { FORMS } from './templates/forms.ts';
import { FRAME } from './words/frame.ts';

const titleOf = (form: NoticeForm, asked: Asked, isSupplement: boolean): string => {
  const title = form.title?.(asked) ?? form.words[asked.language].title;
  return isSupplement ? FRAME[asked.language].supplement(title) : title;
};

/** What the renderings are made of. */
const viewOf = (template: NoticeTemplate, sources: NoticeSources): NoticeView => {
  const form = FORMS[template];
  const asked: Asked = { sources, language: sources.language ?? sources.entity.language };
  const { previous } = sources;
  const isSupplement = form.inPhases !== undefined && previous?.template === template;
  const rows = answerRows(form, asked, { isSupplement, ...(previous === undefined ? {} : { previous }) });
  const withheld = form.withheld?.(asked);
  return {
    template,
    form,
    asked,
    title: titleOf(form, asked, isSupplement),
    isSupplement,
    parts: [...rows, ...phaseParts(form, rows, asked)],
    gaps: rows.filter(({ due, value }) => due === 'always' && value === undefined).map(({ id }) => id),
    ...(withheld === undefined ? {} : { withheld }),
  };
};

/**
 * A notice from what is known: every part with its article, what is missing as gaps, as a page and as plain text. The same
 * sources always give the same bytes.
 */
export const draftNotice = (template: NoticeTemplate, sources: NoticeSources): Notice => {
  const view = viewOf(template, sources);
  const isLetter = view.form.shape === 'letter' && view.withheld === undefined;
  return {
    template,
    title: view.title,
    language: view.asked.language,
    parts: view.parts,
    gaps: view.withheld === undefined ? view.gaps : [],
    ...(view.withheld === undefined ? {} : { withheld: view.withheld }),
    text: isLetter ? letterText(view) : noticeText(view),
    html: isLetter ? letterPage(view) : noticePage(view),
  };
};
