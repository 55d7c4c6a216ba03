import { formatDue, formatTime } from '../../shared/html/index.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import { exerciseMark } from '../../shared/exercise.ts';
import type { AskedPerson } from '../pages/approval-view.ts';
import { textsOf } from '../texts/index.ts';

/** A moment as this reader reads it: the time alone today. */
export const dueFor = (iso: string, { now, timeZone, language }: ApprovalMailView): string =>
  formatDue(iso, now, timeZone, language);

/** `[SEV1][INC-2026-0042]`; of an exercise `EXERCISE [SEV1][EXE-2026-0001]`. */
export const headingOf = ({ incident: { id, severity }, language }: ApprovalMailView): string =>
  `${exerciseMark(id, language)}${severity === undefined ? '' : `[${severity}]`}[${id}]`;

const other = ({ label, tier, acknowledgedUntil }: AskedPerson, { timeZone, language }: ApprovalMailView): string => {
  const { mail } = textsOf(language);
  return acknowledgedUntil === undefined
    ? mail.other(label, tier)
    : mail.otherLooking(label, tier, formatTime(acknowledgedUntil, timeZone, language));
};

/** Who else was asked, by function. */
export const othersOf = (view: ApprovalMailView): string =>
  view.asked.length === 0
    ? textsOf(view.language).mail.nobodyElse
    : view.asked.map((one) => other(one, view)).join('; ');

/** Why this person: label, tier, and the rule or rota. */
export const whyOf = ({ reader: { label, tier, why }, language }: ApprovalMailView): string =>
  textsOf(language).mail.whyYou(label, tier, why);

/** What happens when nobody decides, when others are asked, and what ends the question. */
export const silenceOf = (view: ApprovalMailView): string[] => {
  const { mail, purposes } = textsOf(view.language);
  const { nextTier } = view.deadline;
  const next = nextTier === undefined ? mail.noNext : mail.next(nextTier.label, dueFor(nextTier.at, view));
  return [purposes[view.purpose].silence, next, mail.cancels];
};

/** What a calendar shows of a deadline: the case by number and the kind of question, nothing of what happened. */
export const calendarSummary = (view: ApprovalMailView): string => {
  const { messages, purposes } = textsOf(view.language);
  return messages.calendar(headingOf(view), purposes[view.purpose].name);
};
