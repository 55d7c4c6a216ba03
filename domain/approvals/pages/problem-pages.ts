import type { Language } from '../../../contracts/language.ts';
import { factList, html, page, safeUrl } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ProblemView } from './result-view.ts';

/**
 * The answer to any link that is not valid; the same for all of them, so that it tells nothing about any case. Nobody
 * knows who reads it: `language` is what their browser prefers.
 */
export const invalidLinkPage = (language: Language = 'en'): string => {
  const { problems: texts } = textsOf(language);
  return page({
    title: texts.invalidTitle,
    place: texts.place,
    narrow: true,
    language,
    body: html`<div class="notice bad" role="status">
      <h1>${texts.invalidTitle}</h1>
      <p>${texts.invalid}</p>
      <p>${texts.invalidHelp}</p>
    </div>`,
  });
};

/** The answer when something else went wrong: what, what to do, and what to tell the operators. */
export const problemPage = (view: ProblemView): string => {
  const { language = 'en' } = view;
  const { problems: texts } = textsOf(language);
  return page({
    title: view.title,
    place: texts.place,
    narrow: true,
    language,
    body: html`<div class="notice bad" role="status">
        <h1>${view.title}</h1>
        <p>${view.detail}</p>
        ${factList([
          [texts.status, view.status],
          [texts.reference, view.reference && html`<code>${view.reference}</code>`],
        ])}
      </div>
      ${view.back && html`<p><a class="button" href="${safeUrl(view.back)}">${texts.back}</a></p>`}`,
  });
};
