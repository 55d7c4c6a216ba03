import type { Language } from '../../../contracts/language.ts';
import { formatDate, formatDuration, mailDocument, type Mail, type MailPart } from '../../shared/html/index.ts';
import type { Figures } from './figures-of.ts';
import type { Load } from './load-on-people.ts';
import { german } from './texts/de.ts';
import { english } from './texts/en.ts';

type Texts = typeof english;
const TEXTS: Record<Language, Texts> = { en: english, de: german };

/** Who reads the digest. */
export type DigestReader = { timeZone: string; language: Language };

const duration = (seconds: number | undefined, texts: Texts, language: Language): string =>
  seconds === undefined ? texts.unknown : formatDuration(seconds * 1000, language);

const figuresPart = (figures: Figures, language: Language): MailPart => {
  const texts = TEXTS[language];
  if (figures.asks === 0) return { kind: 'paragraph', text: texts.none };
  return {
    kind: 'facts',
    facts: [
      [texts.asks, texts.asksOf(figures.asks, figures.opened, figures.answered)],
      [texts.toOpen, duration(figures.secondsToOpen, texts, language)],
      [texts.toDecide, duration(figures.secondsToDecide, texts, language)],
      [texts.hasty, String(figures.underTenSeconds)],
      [texts.expired, String(figures.expired)],
    ],
  };
};

const group = (title: string, figures: Figures, language: Language): MailPart[] => [
  { kind: 'paragraph', text: title, strong: true },
  figuresPart(figures, language),
];

/** The weekly digest to a manager: the teams they lead, then the whole. It names nobody. */
export const loadMail = (load: Load, { timeZone, language }: DigestReader): Mail => {
  const texts = TEXTS[language];
  const date = (iso: string): string => formatDate(iso, timeZone, language);
  const period = texts.period(date(load.since), date(load.until));
  return mailDocument({
    subject: texts.subject(date(load.until)),
    preheader: period,
    heading: { label: texts.label, title: texts.title },
    parts: [
      { kind: 'paragraph', text: load.teams.length > 0 ? period : `${period} ${texts.noTeam}` },
      ...load.teams.flatMap(({ team, people, figures }) =>
        team === undefined ? [] : group(texts.team(team, people), figures, language),
      ),
      ...group(texts.all(load.total.people), load.total.figures, language),
      { kind: 'list', title: texts.reading, items: texts.hints },
    ],
    footer: texts.footer,
    language,
  });
};
