import { describe, expect, it, test } from '@jest/globals';
import { LANGUAGES } from '../../../contracts/language.ts';
import type { Language } from '../../../contracts/language.ts';
import { approvalMail, managerMail } from '../../../domain/approvals/mails/index.ts';
import {
  bareMail,
  barePageText,
  calendarSummary,
  digestMail,
  digestNote,
  digestText,
  practiceOf,
  noteText,
  pageText,
  personalNote,
  teamNote,
} from '../../../domain/approvals/messages/index.ts';
import { approvalPage } from '../../../domain/approvals/pages/index.ts';
import { actionMail, containedMail, incidentInformationMail, taskMail } from '../../../domain/incidents/mails/index.ts';
import { bareNews } from '../../../domain/people/channels/index.ts';
import { exerciseNote, exerciseWord } from '../../../domain/shared/exercise.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';
import { approvalMailView, approvalView, incident, inExercise, timeZone } from '../pages/sample-approvals.ts';
import { incidentMailView } from '../pages/samples.ts';

type About = { id: string; language: Language };
const rule = { most: 5, windowSeconds: 120 };

const viewOf = ({ id, language }: About) => {
  const view = approvalMailView(language);
  return { ...view, incident: { ...view.incident, id } };
};

const MAILS: Record<string, (about: About) => Mail> = {
  request: (about) => approvalMail(viewOf(about), 'request'),
  reminder: (about) => approvalMail(viewOf(about), 'reminder'),
  escalation: (about) => approvalMail(viewOf(about), 'escalation'),
  'last call': (about) => approvalMail(viewOf(about), 'last-call'),
  bare: (about) => bareMail(viewOf(about)),
  digest: (about) =>
    digestMail({ language: about.language, rule, isBare: false, asks: [{ view: viewOf(about), isBare: true }] }),
  manager: (about) => managerMail({ ...viewOf(about), dueAt: '2026-11-21T13:05:00.000Z', silent: ['Somebody'] }),
  contained: ({ id, language }) =>
    containedMail({
      ...{ timeZone, language, incident: { ...incident, id }, containedAt: '2026-11-21T12:38:10.000Z' },
      ...{ preAuthorisations: ['night-keys'], commander: 'Incident manager on call', why: 'You lead it.' },
    }),
  action: ({ id, language }) =>
    actionMail({
      ...{ timeZone, language, incident: { ...incident, id }, owner: 'CISO', isOwner: true, occasion: 'owed' },
      action: { key: '1.1', what: 'Write it down', dueOn: '2026-12-01' },
    }),
  task: ({ id, language }) =>
    taskMail({
      ...{ timeZone, language, incident: { ...incident, id }, isOverdue: false },
      task: { key: 'T1', what: 'Read the build logs', dueAt: '2026-11-21T18:00:00.000Z' },
    }),
  'bare news': ({ id, language }) => bareNews(language, id),
};

const LINES: Record<string, (about: About) => string> = {
  SMS: (about) => pageText(viewOf(about)),
  'bare SMS': (about) => barePageText(viewOf(about)),
  calendar: (about) => calendarSummary(viewOf(about)),
  'own chat': (about) => noteText(personalNote(viewOf(about))),
  'team chat': (about) => noteText(teamNote(viewOf(about))),
  'entry of a digest': (about) => digestNote([viewOf(about)]).small.join(' '),
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(LANGUAGES)('about an exercise, in %s', (language) => {
  const word = exerciseWord(language);
  const [practice, real] = [
    { id: 'EXE-2026-0003', language },
    { id: 'INC-2026-0042', language },
  ];

  test.each(Object.entries(MAILS))('the mail "%s" says so in subject, page and text; a real one never', (_, write) => {
    const mail = write(practice);
    expect(mail.subject.startsWith(`${word} `)).toBe(true);
    expect(flat(mail.text).startsWith(exerciseNote(language))).toBe(true);
    expect(mail.html).toContain(exerciseNote(language));
    expect(JSON.stringify(write(real))).not.toContain(word);
  });

  test.each(Object.entries(LINES))('%s says so; a real one never', (_, write) => {
    expect(write(practice)).toContain(`${word} `);
    expect(write(real)).not.toContain(word);
  });
});

it('a digest with something real in it marks only what is practice', () => {
  const asks = ['EXE-2026-0003', 'INC-2026-0042'].map((id) => ({
    view: viewOf({ id, language: 'en' }),
    isBare: false,
  }));
  const mail = digestMail({ language: 'en', rule, isBare: false, asks });
  expect(mail.subject).not.toContain('EXERCISE');
  expect(mail.text.match(/EXERCISE/g)).toHaveLength(1);
});

it.each([
  ['only practice', ['EXE-2026-0003', 'EXE-2026-0004'], true],
  ['something real', ['EXE-2026-0003', 'INC-2026-0042'], false],
])('the page that goes with a digest of %s', (_, ids, isMarked) => {
  const practice = practiceOf(ids.map((id) => ({ view: viewOf({ id, language: 'de' }), isBare: false })));
  const count = { count: ids.length, firstDue: '2026-11-21T13:05:00.000Z', practice };
  const text = digestText({ language: 'de', timeZone }, count, '2026-11-21T12:38:00.000Z');
  expect(text.startsWith('ÜBUNG ')).toBe(isMarked);
});

it('the mail that asks for nothing says so', () => {
  expect(incidentInformationMail(inExercise(incidentMailView())).subject).toMatch(/^EXERCISE /);
});

it('a page says so before its content, and in its title', () => {
  const page = approvalPage(inExercise(approvalView()));
  expect(page.indexOf(exerciseNote('en'))).toBeLessThan(page.indexOf('<main'));
  expect(page).toContain('<title>EXERCISE ');
  expect(approvalPage(approvalView())).not.toContain('EXERCISE');
});
