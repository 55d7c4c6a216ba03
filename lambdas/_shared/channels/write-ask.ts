import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import { approvalMailView } from '../../../domain/approvals/index.ts';
import type { CaseFile } from '../../../domain/approvals/index.ts';
import { approvalMail } from '../../../domain/approvals/mails/index.ts';
import type { ApprovalMailView } from '../../../domain/approvals/mails/index.ts';
import type { ApprovalMailKind } from '../../../domain/approvals/mails/approval-mail-view.ts';
import { bareMail, calendarSummary } from '../../../domain/approvals/messages/index.ts';
import { deadlineCalendar } from '../../../domain/shared/deadline-calendar.ts';
import { linkPath } from '../link-path.ts';
import type { AskLetter } from './ask-person.ts';

/** How long before the deadline a calendar rings. */
const REMIND_MINUTES = 15;

/** The ask as this person reads it, with the link for this channel. */
export const viewFor = (
  file: CaseFile,
  personId: string,
  { secret, now }: { secret: string; now: string },
  channel?: 'sms' | 'chat',
): ApprovalMailView => {
  const link = `${environment(ENV.publicUrl)}${linkPath(secret, file.approval, personId, channel)}`;
  return approvalMailView(file, { personId, now, link });
};

const calendarOf = ({ approval }: CaseFile, view: ApprovalMailView): string =>
  deadlineCalendar(
    { uid: approval.id, summary: calendarSummary(view), dueAt: approval.dueAt, remindMinutes: REMIND_MINUTES },
    view.now,
  );

/**
 * The mail of one kind to one person; `occasion` tells repeated reminders apart. Without details it belongs to no thread and
 * carries no calendar part, which would both name the case.
 */
export const writeAsk = (
  file: CaseFile,
  view: ApprovalMailView,
  {
    which,
    personId,
    isBare,
    occasion = '',
  }: { which: ApprovalMailKind; personId: string; isBare: boolean; occasion?: string | undefined },
): AskLetter => {
  const { id } = file.approval;
  const about = { personId, approvalId: id, kind: which };
  const key = `${id}:${which}${occasion}:${personId}`;
  if (isBare) return { key, about, ...bareMail(view) };
  return { key, about, thread: view.incident.id, calendar: calendarOf(file, view), ...approvalMail(view, which) };
};
