import type { Person } from '../../../contracts/config/people.ts';
import type { Language } from '../../../contracts/language.ts';
import { exerciseMark } from '../../shared/exercise.ts';
import { formatDue } from '../../shared/html/index.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import { textsOf } from '../texts/index.ts';
import { dueFor, headingOf, othersOf } from './ask-words.ts';

/** The page by SMS: who is asked what, why, who else, when it goes on, and what ends it. */
export const pageText = (view: ApprovalMailView): string => {
  const { messages, purposes } = textsOf(view.language);
  const { nextTier, dueAt } = view.deadline;
  const { sms } = messages;
  return [
    sms.decide(headingOf(view), dueFor(dueAt, view)),
    `${purposes[view.purpose].name}.`,
    view.reader.why,
    sms.others(othersOf(view)),
    nextTier === undefined ? sms.noNext : sms.next(dueFor(nextTier.at, view), nextTier.label),
    sms.ends,
    view.link,
  ].join(' ');
};

/** The same out of band, or about a restricted case: no case, no function, no purpose. */
export const barePageText = (view: ApprovalMailView): string => {
  const { sms } = textsOf(view.language).messages;
  const { nextTier, dueAt } = view.deadline;
  return [
    `${exerciseMark(view.incident.id, view.language)}${sms.bare(dueFor(dueAt, view))}`,
    sms.whyBare(view.reader.tier),
    nextTier === undefined ? sms.noNext : sms.nextBare(dueFor(nextTier.at, view)),
    sms.ends,
    view.link,
  ].join(' ');
};

/** The page that goes with a digest: how many wait, the first deadline (UTC ISO 8601), and the exercise if all are practice. */
export const digestText = (
  { language, timeZone }: Pick<Person, 'language' | 'timeZone'>,
  { count, firstDue, practice }: { count: number; firstDue: string; practice?: string | undefined },
  now: string,
): string =>
  `${exerciseMark(practice, language)}${textsOf(language).messages.sms.digest(count, formatDue(firstDue, now, timeZone, language))}`;

/** A mail that asked for nothing came back. */
export const cameBackText = (language: Language): string => textsOf(language).messages.sms.cameBack;
