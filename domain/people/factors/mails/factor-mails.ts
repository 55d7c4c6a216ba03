import type { Person } from '../../../../contracts/config/people.ts';
import { formatMoment, mailDocument } from '../../../shared/html/index.ts';
import type { Mail, MailPart } from '../../../shared/html/index.ts';
import { factorTexts } from '../texts/index.ts';

const mail = ({ language, label }: Person, subject: string, parts: readonly MailPart[]): Mail =>
  mailDocument({
    subject,
    preheader: subject,
    heading: { label, title: subject },
    parts,
    footer: factorTexts(language).mails.footer,
    language,
  });

/** A moment (UTC ISO 8601) as the reader reads it. */
const momentFor = ({ timeZone, language }: Person, iso: string): string => formatMoment(iso, timeZone, language);

/** A personal enrolment link: who asked for it, and until when it works (UTC ISO 8601). */
type InvitationLink = { url: string; until: string; askedBy: string };

/** The personal link to the enrolment page. */
export const invitationMail = (person: Person, { url, until, askedBy }: InvitationLink): Mail => {
  const { facts, invited } = factorTexts(person.language).mails;
  return mail(person, invited.subject, [
    { kind: 'paragraph', text: invited.text },
    { kind: 'button', label: invited.button, url, hint: invited.hint },
    {
      kind: 'facts',
      facts: [
        [facts.until, momentFor(person, until)],
        [facts.why, invited.why],
        [facts.askedBy, askedBy],
      ],
    },
    { kind: 'paragraph', text: invited.silence },
  ]);
};

/** To the locked person and to whoever manages incidents: who is locked since when (UTC ISO 8601), and what to do. */
export const lockedMail = (reader: Person, locked: Person, at: string): Mail => {
  const { facts, locked: texts } = factorTexts(reader.language).mails;
  const isOwn = reader.id === locked.id;
  const { why } = isOwn ? texts.own : texts.others;
  const items = isOwn ? texts.own.steps : texts.others.steps(locked.id);
  return mail(reader, texts.subject(locked.label), [
    { kind: 'paragraph', text: texts.text(locked.label) },
    { kind: 'list', title: texts.what, items },
    {
      kind: 'facts',
      facts: [
        [facts.when, momentFor(reader, at)],
        [facts.why, why],
      ],
    },
  ]);
};

const aboutOwn = (person: Person, { subject, text }: { subject: string; text: string }): Mail => {
  const { facts, yours } = factorTexts(person.language).mails;
  return mail(person, subject, [
    { kind: 'paragraph', text },
    { kind: 'facts', facts: [[facts.why, yours]] },
  ]);
};

/** To the person whose factor counts from now on: who enrolled none learns of it here. */
export const enrolledMail = (person: Person): Mail => aboutOwn(person, factorTexts(person.language).mails.enrolled);

/** To the person whose lost factor was taken away: who did not lose it learns of it here. */
export const removedMail = (person: Person): Mail => aboutOwn(person, factorTexts(person.language).mails.removed);
