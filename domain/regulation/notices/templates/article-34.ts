import { isDataCategory } from '../codes/data-categories.ts';
import { whoIsTold } from '../codes/exemptions.ts';
import { letterKey } from '../notice-fact-keys.ts';
import type { LetterPart } from '../notice-fact-keys.ts';
import type { Asked, Found, NoticeForm, PartRow, Read } from '../notice-form.ts';
import { dayWords } from '../moment-words.ts';
import { entityContact } from '../read-case.ts';
import { codesFact, codesOf, firstOf, isTrue, textFact } from '../read-fact.ts';
import { ARTICLE_34_DE } from '../words/de/article-34.ts';
import { ARTICLE_34_EN } from '../words/en/article-34.ts';
import { dataCategoryWords } from '../words/data-categories.ts';

const WORDS = { en: ARTICLE_34_EN, de: ARTICLE_34_DE };

/** What a person wrote for this letter in its language. */
const written =
  (part: LetterPart): Read =>
  (asked) =>
    textFact(letterKey('subjects', part, asked.language))(asked);

/** What happened to the data, in the order a reader worries about it. */
const LOSSES = ['confidentiality', 'authenticity', 'integrity', 'availability'] as const;

/** Made of the facts while nobody has written it: what happened to the data, when, and when it was noticed. */
const composedNature: Read = (asked): Found | undefined => {
  const { sources, language } = asked;
  const words = WORDS[language].nature;
  const losses = LOSSES.filter((loss) => isTrue(asked, `dataLosses.${loss}`));
  const source = losses.map((loss) => sources.factOf(`dataLosses.${loss}`)?.source)[0];
  if (source === undefined) return undefined;
  const { timeZone } = sources.entity;
  const occurred = sources.factOf('occurredAt')?.value;
  const began = typeof occurred === 'string' ? words.on(dayWords(occurred, timeZone, language)) : words.at;
  const aware = sources.awareAt.gdpr;
  const noticed = aware === undefined ? [] : [words.noticed(dayWords(aware.at, timeZone, language))];
  return { value: [began, ...losses.map((loss) => words[loss]), ...noticed].join(' '), source };
};

/** What follows from the categories of data; each sentence once. */
const composed =
  (field: 'couldHappen' | 'advice', general: (asked: Asked) => readonly string[]): Read =>
  (asked) => {
    const codes = codesOf(asked, 'breach.dataCategories');
    const source = asked.sources.factOf('breach.dataCategories')?.source;
    if (source === undefined || codes.length === 0 || !codes.every(isDataCategory)) return undefined;
    const lines = codes.flatMap((code) => dataCategoryWords(code, asked.language)?.[field] ?? []);
    return { value: [...new Set([...lines, ...general(asked)])].map((line) => `- ${line}`).join('\n'), source };
  };

const row = (id: string, article: string, instruction: string, value: Read): PartRow => ({
  id,
  article,
  instruction,
  due: 'always',
  value,
});

/**
 * The letter to the data subjects in clear and plain language: what happened, whom to ask, what it may lead to, what is done,
 * and what they can do themselves.
 *
 * @law 2016/679 Art. 34(2)
 */
export const ARTICLE_34: NoticeForm = {
  shape: 'letter',
  words: WORDS,
  withheld: ({ sources }) => {
    const told = whoIsTold(sources.breach);
    return told.who === 'nobody' ? told.article : undefined;
  },
  isPublic: ({ sources }) => whoIsTold(sources.breach).who === 'public',
  rows: [
    row(
      'whatHappened',
      '2016/679 Art. 34(2)',
      'What happened to the data, in short sentences, without technical words.',
      firstOf(written('whatHappened'), composedNature),
    ),
    row(
      'data',
      '2016/679 Art. 34(2)',
      'Which data, from the list of categories.',
      codesFact('breach.dataCategories', (code, language) => dataCategoryWords(code, language)?.name),
    ),
    row(
      'consequences',
      '2016/679 Art. 33(3)(c)',
      'What could happen to the reader; follows from the categories of data until somebody writes it.',
      firstOf(
        written('consequences'),
        composed('couldHappen', () => []),
      ),
    ),
    row(
      'measures',
      '2016/679 Art. 33(3)(d)',
      'What has been done and will be done; people write it.',
      written('measures'),
    ),
    row(
      'advice',
      '2016/679 Art. 34(2)',
      'What the reader can do; follows from the categories of data until somebody writes it.',
      firstOf(
        written('advice'),
        composed('advice', ({ language }) => WORDS[language].generalAdvice),
      ),
    ),
    row(
      'contact',
      '2016/679 Art. 33(3)(b)',
      'Whom to ask: the data protection officer or another contact point.',
      firstOf(textFact('breach.contact'), entityContact),
    ),
  ],
};
