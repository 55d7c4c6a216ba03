import { factList, html, page, safeUrl } from '../../shared/html/index.ts';
import type { ProblemView } from './result-view.ts';

const TEXTS = {
  place: 'Decisions',
  invalidTitle: 'This link does not work',
  invalid: 'It is incomplete, was replaced by a newer one, or was never valid. Nothing was changed.',
  invalidHelp:
    'Open the link from the newest mail you got about the case, as a whole. If that does not help, call the incident manager.',
  back: 'Back to the page',
  status: 'Status',
  reference: 'Reference',
};

/** The answer to any link that is not valid; the same for all of them, so that it tells nothing about any case. */
export const invalidLinkPage = (): string =>
  page({
    title: TEXTS.invalidTitle,
    place: TEXTS.place,
    narrow: true,
    body: html`<div class="notice bad" role="status">
      <h1>${TEXTS.invalidTitle}</h1>
      <p>${TEXTS.invalid}</p>
      <p>${TEXTS.invalidHelp}</p>
    </div>`,
  });

/** The answer when something else went wrong: what, what to do, and what to tell the operators. */
export const problemPage = (view: ProblemView): string =>
  page({
    title: view.title,
    place: TEXTS.place,
    narrow: true,
    body: html`<div class="notice bad" role="status">
        <h1>${view.title}</h1>
        <p>${view.detail}</p>
        ${factList([
          [TEXTS.status, view.status],
          [TEXTS.reference, view.reference && html`<code>${view.reference}</code>`],
        ])}
      </div>
      ${view.back && html`<p><a class="button" href="${safeUrl(view.back)}">${TEXTS.back}</a></p>`}`,
  });
