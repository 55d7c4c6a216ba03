import type { Person } from '../../../../contracts/config/people.ts';
import { mailDocument } from '../../../shared/html/index.ts';
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

/** The personal link to the enrolment page. */
export const invitationMail = (person: Person, url: string): Mail => {
  const { subject, text, button, hint } = factorTexts(person.language).mails.invited;
  return mail(person, subject, [
    { kind: 'paragraph', text },
    { kind: 'button', label: button, url, hint },
  ]);
};

/** To the locked person and to whoever manages incidents: who is locked, and what to do. */
export const lockedMail = (reader: Person, locked: Person): Mail => {
  const { subject, text, what, steps } = factorTexts(reader.language).mails.locked;
  return mail(reader, subject(locked.label), [
    { kind: 'paragraph', text: text(locked.label) },
    { kind: 'list', title: what, items: steps },
  ]);
};

/** To the person whose lost factor was taken away: who did not lose it learns of it here. */
export const removedMail = (person: Person): Mail => {
  const { subject, text } = factorTexts(person.language).mails.removed;
  return mail(person, subject, [{ kind: 'paragraph', text }]);
};

/** To the person whose factor counts from now on: who enrolled none learns of it here. */
export const enrolledMail = (person: Person): Mail => {
  const { subject, text } = factorTexts(person.language).mails.enrolled;
  return mail(person, subject, [{ kind: 'paragraph', text }]);
};
