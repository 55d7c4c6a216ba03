import { isService } from '../codes/services.ts';
import { dayWords, hourWords } from '../moment-words.ts';
import { letterKey } from '../notice-fact-keys.ts';
import type { LetterPart } from '../notice-fact-keys.ts';
import type { Asked, Found, NoticeForm, PartRow, Read } from '../notice-form.ts';
import { entityContact } from '../read-case.ts';
import { codesOf, firstOf, textFact } from '../read-fact.ts';
import { CLIENT_NOTICE_DE } from '../words/de/client-notice.ts';
import { CLIENT_NOTICE_EN } from '../words/en/client-notice.ts';
import { serviceWords } from '../words/services.ts';

const WORDS = { en: CLIENT_NOTICE_EN, de: CLIENT_NOTICE_DE };

/** What a person wrote for this letter in its language. */
const written =
  (part: LetterPart): Read =>
  (asked) =>
    textFact(letterKey('clients', part, asked.language))(asked);

const timeWords = (iso: string, { sources: { entity }, language }: Asked): string =>
  WORDS[language].course.when(dayWords(iso, entity.timeZone, language), hourWords(iso, entity.timeZone, language));

/** A line for each service that clients missed; undefined while a code is unknown. */
const services = (
  asked: Asked,
  field: 'name' | 'meaning' | 'advice',
  general: readonly string[],
): Found | undefined => {
  const codes = codesOf(asked, 'clients.services');
  const source = asked.sources.factOf('clients.services')?.source;
  if (source === undefined || codes.length === 0 || !codes.every(isService)) return undefined;
  const lines = [...codes.flatMap((code) => serviceWords(code, asked.language)?.[field] ?? []), ...general];
  return { value: [...new Set(lines)].map((line) => `- ${line}`).join('\n'), source };
};

/** Made of the facts while nobody has written it: since when, what did not work, and whether it works again. */
const composedCourse: Read = (asked): Found | undefined => {
  const missed = services(asked, 'name', []);
  if (missed === undefined) return undefined;
  const words = WORDS[asked.language].course;
  const [began, over] = ['occurredAt', 'recoveredAt'].map((key) => asked.sources.factOf(key)?.value);
  const start = typeof began === 'string' ? began : asked.sources.incident.detectedAt;
  const end = typeof over === 'string' ? words.over(timeWords(over, asked)) : words.continues;
  return { ...missed, value: [words.began(timeWords(start, asked)), missed.value, end].join('\n') };
};

const row = (id: string, instruction: string, value: Read): PartRow => ({
  id,
  article: '2022/2554 Art. 19(3)',
  instruction,
  due: 'always',
  value,
});

/**
 * The letter to clients whose financial interests a major incident affects: the incident, and the measures taken against its
 * adverse effects.
 *
 * @law 2022/2554 Art. 19(3)
 */
export const CLIENT_NOTICE: NoticeForm = {
  shape: 'letter',
  words: WORDS,
  rows: [
    row(
      'whatHappened',
      'What did not work, since when and until when; made of the services until somebody writes it.',
      firstOf(written('whatHappened'), composedCourse),
    ),
    row(
      'meaning',
      'What it means for the reader’s money; made of the services until somebody writes it.',
      firstOf(written('consequences'), (asked) => services(asked, 'meaning', [])),
    ),
    row('measures', 'What is done against the adverse effects; people write it.', written('measures')),
    row(
      'advice',
      'What the reader can do; made of the services until somebody writes it.',
      firstOf(written('advice'), (asked) => services(asked, 'advice', WORDS[asked.language].generalAdvice)),
    ),
    row('contact', 'Whom to ask.', entityContact),
  ],
};
