import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { formatMoment, mailDocument, type Mail } from '../../shared/html/index.ts';

/** What was contained without asking, as one person is told of it. Neutral: names neither user nor key. */
export type ContainedMailView = {
  timeZone: string;
  language: Language;
  incident: { id: string; title: string; severity: Severity };
  containedAt: string;
  /** Ids of the signatures that cover it. */
  preAuthorisations: readonly string[];
  commander: string;
  why: string;
};

const TEXTS = {
  en: {
    subject: (severity: string, id: string) => `[${severity}][${id}] contained without asking, no decision needed`,
    intro: 'A containment that was signed beforehand has been carried out and read back. Nobody was asked.',
    incident: 'Incident',
    at: 'Contained',
    by: 'Covered by',
    leader: 'Incident commander',
    whyYou: 'Why you',
    next: 'What happens next',
    offer:
      'Whoever leads the incident has a link by which it can be released at once. Without a decision it stays contained.',
    goesOn: 'The response goes on: evidence, recovery checks, review.',
    footer: (id: string) => `One mail per containment of ${id}.`,
  },
  de: {
    subject: (severity: string, id: string) =>
      `[${severity}][${id}] ohne Rückfrage eingedämmt, keine Entscheidung nötig`,
    intro: 'Eine im Voraus unterschriebene Eindämmung wurde ausgeführt und zurückgelesen. Niemand wurde gefragt.',
    incident: 'Vorfall',
    at: 'Eingedämmt',
    by: 'Gedeckt durch',
    leader: 'Einsatzleitung',
    whyYou: 'Warum Sie',
    next: 'Wie es weitergeht',
    offer:
      'Wer den Vorfall leitet, hat einen Link, mit dem sie sofort aufgehoben werden kann. Ohne Entscheidung bleibt sie.',
    goesOn: 'Die Bearbeitung geht weiter: Beweise, Wiederherstellung, Rückblick.',
    footer: (id: string) => `Eine Nachricht je Eindämmung von ${id}.`,
  },
} as const;

/** Tells somebody that was not asked what was done, under whose signature, and how it is undone. */
export const containedMail = (view: ContainedMailView): Mail => {
  const texts = TEXTS[view.language];
  const { id, title, severity } = view.incident;
  return mailDocument({
    subject: texts.subject(severity, id),
    preheader: texts.intro,
    heading: { severity, label: id, title },
    parts: [
      { kind: 'paragraph', text: texts.intro },
      {
        kind: 'facts',
        facts: [
          [texts.incident, id],
          [texts.at, formatMoment(view.containedAt, view.timeZone, view.language)],
          [texts.by, view.preAuthorisations.join(', ')],
          [texts.leader, view.commander],
          [texts.whyYou, view.why],
        ],
      },
      { kind: 'list', title: texts.next, items: [texts.offer, texts.goesOn] },
    ],
    footer: texts.footer(id),
    about: id,
    language: view.language,
  });
};
