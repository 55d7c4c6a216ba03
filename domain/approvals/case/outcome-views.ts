import type { Person } from '../../../contracts/config/people.ts';
import type { AlreadyDecidedView, EndedView, Shown } from '../pages/result-view.ts';
import type { ApprovalState } from '../state.ts';
import { readingOf } from './case-file.ts';

/** Who reads a page, and when (UTC ISO 8601). */
export type Reading = { personId: string; people: readonly Person[]; now: string };

/** What every page about an approval that takes no more decisions begins with. */
export const shownOf = (approval: ApprovalState, { personId, people, now }: Reading): Shown => {
  const { incidentId, subject, title, severity } = approval;
  return {
    now,
    ...readingOf(people, personId),
    incident: { id: incidentId ?? subject.aggregateId, title, ...(severity === undefined ? {} : { severity }) },
    purpose: subject.purpose,
  };
};

/** What came of an approval: somebody decided, or nobody did before it ended. */
export type OutcomeView = { kind: 'decided'; view: AlreadyDecidedView } | { kind: 'ended'; view: EndedView };

const deciderOf = (by: string, { personId, people }: Reading): AlreadyDecidedView['decidedBy'] => {
  if (by === personId) return 'you';
  const label = people.find(({ id }) => id === by)?.label;
  return label === undefined ? 'another' : { label };
};

/** The outcome of an approval as one person reads it. */
export const outcomeView = (approval: ApprovalState, reading: Reading): OutcomeView => {
  const shown = shownOf(approval, reading);
  const { decision, status, dueAt } = approval;
  if (decision === undefined) {
    const ended = status === 'cancelled' ? 'cancelled' : 'expired';
    return { kind: 'ended', view: { ...shown, ended, endedAt: dueAt } };
  }
  return {
    kind: 'decided',
    view: {
      ...shown,
      decision: status === 'approved' ? 'approve' : 'reject',
      decidedAt: decision.at,
      decidedBy: deciderOf(decision.by, reading),
    },
  };
};
