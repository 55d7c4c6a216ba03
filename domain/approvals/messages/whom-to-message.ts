import type { EventType } from '../../../contracts/events.ts';
import { toBePaged } from '../commands/pass-time.ts';
import type { ApprovalMailKind } from '../mails/approval-mail-view.ts';
import { ASKED_BY } from '../state.ts';
import type { ApprovalState, AskedBy } from '../state.ts';
import { hasVoted, isAsked } from '../who-is-asked.ts';

/** The message by which a person hears of an approval first, by why they are asked. */
export const FIRST_KINDS: Record<AskedBy, ApprovalMailKind> = {
  'first-tier': 'request',
  'next-tier': 'escalation',
  manager: 'escalation',
  'last-call': 'last-call',
  delegation: 'delegation',
};

/** Events after which somebody hears of an open question; the first ask is the workflow's own. */
export const MESSAGED = [
  'approvals.approval-reminded',
  'approvals.approval-escalated',
  'approvals.managers-called',
  'approvals.last-call-made',
  'approvals.approval-delegated',
] as const satisfies readonly EventType[];
export type Messaged = (typeof MESSAGED)[number];

/** A message of one kind, and to whom. */
export type Messages = { kind: ApprovalMailKind; personIds: string[] };

const asksOf = (approval: ApprovalState): Messages[] =>
  // The first tier is asked by NotifyApprovers, the last call by its own event.
  ASKED_BY.filter((by) => by !== 'first-tier' && by !== 'last-call').map((by) => ({
    kind: FIRST_KINDS[by],
    personIds: approval.asked
      .filter((one) => one.by === by)
      .map(({ personId }) => personId)
      .filter((id) => isAsked(approval, id) && !hasVoted(approval, id)),
  }));

/**
 * Who has to hear of a question after an event, as it stands at `now` (UTC ISO 8601): after its outcome not one more
 * message. An ask is repeated by every later event, as messages are claimed once per person and kind.
 */
export const messagesAfter = (approval: ApprovalState, type: Messaged, now: string): Messages[] => {
  if (approval.status !== 'pending') return [];
  if (type === 'approvals.approval-reminded') return [{ kind: 'reminder', personIds: toBePaged(approval, now) }];
  if (type === 'approvals.last-call-made') return [{ kind: 'last-call', personIds: toBePaged(approval, now) }];
  return asksOf(approval).filter(({ personIds }) => personIds.length > 0);
};
