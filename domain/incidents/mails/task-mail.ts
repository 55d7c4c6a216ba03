import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { formatMoment, mailDocument, type Mail } from '../../shared/html/index.ts';

/** What somebody is to find out about an incident, as they hear of it. `dueAt`: UTC ISO 8601. */
export type TaskMailView = {
  language: Language;
  timeZone: string;
  incident: { id: string; title: string; severity: Severity };
  task: { key: string; what: string; dueAt: string; hypothesis?: string };
  isOverdue: boolean;
};

const TEXTS = {
  en: {
    given: 'yours to find out',
    overdue: 'overdue: yours to find out',
    intro: 'Those who look for the cause of this incident need something from you.',
    late: 'What you were to find out about this incident is not there, and its moment has passed.',
    incident: 'Incident',
    what: 'What',
    hypothesis: 'About hypothesis',
    due: 'Until',
    next: 'What to do',
    done: (id: string, key: string) =>
      `Say what you found: holdfast investigation done ${id} ${key} --by <you> --found <text>`,
    again: 'You are reminded once a shift until it is done or dropped.',
    footer: (id: string) => `About a task of the investigation of ${id}.`,
  },
  de: {
    given: 'von Ihnen zu klären',
    overdue: 'überfällig: von Ihnen zu klären',
    intro: 'Wer die Ursache dieses Vorfalls sucht, braucht etwas von Ihnen.',
    late: 'Was Sie zu diesem Vorfall klären sollten, liegt nicht vor, und der Zeitpunkt ist verstrichen.',
    incident: 'Vorfall',
    what: 'Was',
    hypothesis: 'Zur Hypothese',
    due: 'Bis',
    next: 'Was zu tun ist',
    done: (id: string, key: string) =>
      `Sagen Sie, was Sie fanden: holdfast investigation done ${id} ${key} --by <Sie> --found <Text>`,
    again: 'Sie werden einmal je Schicht erinnert, bis es erledigt oder fallengelassen ist.',
    footer: (id: string) => `Zu einer Aufgabe der Untersuchung von ${id}.`,
  },
} as const;

/** Tells somebody what they are to find out, and by when; or that the moment has passed. */
export const taskMail = ({ language, timeZone, incident, task, isOverdue }: TaskMailView): Mail => {
  const texts = TEXTS[language];
  const { id, title, severity } = incident;
  const intro = isOverdue ? texts.late : texts.intro;
  return mailDocument({
    subject: `[${severity}][${id}] ${isOverdue ? texts.overdue : texts.given}`,
    preheader: intro,
    heading: { severity, label: id, title },
    parts: [
      { kind: 'paragraph', text: intro },
      {
        kind: 'facts',
        facts: [
          [texts.incident, `${id}, ${task.key}`],
          [texts.what, task.what],
          ...(task.hypothesis === undefined ? [] : [[texts.hypothesis, task.hypothesis] as const]),
          [texts.due, formatMoment(task.dueAt, timeZone, language)],
        ],
      },
      { kind: 'list', title: texts.next, items: [texts.done(id, task.key), texts.again] },
    ],
    footer: texts.footer(id),
    about: id,
    language,
  });
};
