import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { formatDate, mailDocument, type Mail } from '../../shared/html/index.ts';

/** What a review wants done, as one person hears of it. */
export type ActionMailView = {
  language: Language;
  timeZone: string;
  incident: { id: string; title: string; severity: Severity };
  action: { key: string; what: string; dueOn: string; changes?: string };
  /** By function. */
  owner: string;
  /** Whether it is the reader's own, or of somebody whom they lead. */
  isOwner: boolean;
  /** It is new to them, its day is near, or its day has passed. */
  occasion: 'owed' | 'due' | 'overdue';
};

const TEXTS = {
  en: {
    subject: {
      owed: 'yours to do after a review',
      due: 'due soon, after a review',
      overdue: 'overdue, after a review',
    },
    intro: {
      owed: 'Two people reviewed this incident and gave you something to do.',
      due: 'What you took on after the review of this incident is due soon.',
      overdue: 'What was to be done after the review of this incident is not done, and its day has passed.',
    },
    led: 'You hear of it because you lead its owner.',
    incident: 'Incident',
    what: 'What',
    owner: 'Owner',
    due: 'Until',
    changes: 'Is to change',
    next: 'What to do',
    done: (id: string, key: string) =>
      `When it is done, say so, and what was changed: holdfast actions done ${id} ${key}`,
    moved: 'If the day cannot be kept, have it moved with a reason, or give it to somebody else: holdfast actions move',
    again: 'You are reminded every week until it is done.',
    footer: (id: string) => `About an action of the review of ${id}.`,
  },
  de: {
    subject: {
      owed: 'Ihre Aufgabe nach einer Nachbetrachtung',
      due: 'bald zu erledigen, nach einer Nachbetrachtung',
      overdue: 'der Tag ist verstrichen, nach einer Nachbetrachtung',
    },
    intro: {
      owed: 'Zwei Personen haben diesen Vorfall nachbetrachtet und Ihnen etwas aufgetragen.',
      due: 'Was Sie nach der Nachbetrachtung dieses Vorfalls übernommen haben, ist bald fällig.',
      overdue:
        'Was nach der Nachbetrachtung dieses Vorfalls zu tun war, ist nicht erledigt, und der Tag ist verstrichen.',
    },
    led: 'Sie erfahren davon, weil Sie die verantwortliche Person führen.',
    incident: 'Vorfall',
    what: 'Was',
    owner: 'Verantwortlich',
    due: 'Bis',
    changes: 'Soll ändern',
    next: 'Was zu tun ist',
    done: (id: string, key: string) =>
      `Sagen Sie, wenn es erledigt ist und was geändert wurde: holdfast actions done ${id} ${key}`,
    moved:
      'Ist der Tag nicht zu halten, lassen Sie ihn mit Begründung verschieben oder geben Sie es ab: holdfast actions move',
    again: 'Sie werden jede Woche erinnert, bis es erledigt ist.',
    footer: (id: string) => `Zu einer Maßnahme der Nachbetrachtung von ${id}.`,
  },
} as const;

/** Tells somebody what a review wants of them, or of somebody they lead, and by when. */
export const actionMail = (view: ActionMailView): Mail => {
  const { language, timeZone, incident, action, owner, isOwner, occasion } = view;
  const texts = TEXTS[language];
  const { id, title, severity } = incident;
  const intro = isOwner ? texts.intro[occasion] : `${texts.intro[occasion]} ${texts.led}`;
  return mailDocument({
    subject: `[${severity}][${id}] ${texts.subject[occasion]}`,
    preheader: intro,
    heading: { severity, label: id, title },
    parts: [
      { kind: 'paragraph', text: intro },
      {
        kind: 'facts',
        facts: [
          [texts.incident, `${id}, ${action.key}`],
          [texts.what, action.what],
          [texts.owner, owner],
          // Noon is the same day in every zone that people of the directory live in.
          [texts.due, formatDate(`${action.dueOn}T12:00:00Z`, timeZone, language)],
          ...(action.changes === undefined ? [] : [[texts.changes, action.changes] as const]),
        ],
      },
      { kind: 'list', title: texts.next, items: [texts.done(id, action.key), texts.moved, texts.again] },
    ],
    footer: texts.footer(id),
    about: id,
    language,
  });
};
