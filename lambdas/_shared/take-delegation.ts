import { readPeople } from '../../adapters/config/people.ts';
import { delegateApproval, shownOf } from '../../domain/approvals/index.ts';
import { delegatedPage } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { personsCommand } from './persons-command.ts';
import { showRefusal } from './show-outcome.ts';
import type { Standing } from './take-decision.ts';

type Delegate = Extract<DecisionPost, { kind: 'delegate' }>;

/** Journals that a person hands the question over; their own link is void from then on. */
export const takeDelegation = async (
  link: OpenLink,
  request: PageRequest,
  { to, reason }: Delegate,
  standing: Standing,
): Promise<Answer> => {
  const { approval, personId } = link;
  const { now } = request;
  const executed = await approvalJournal().execute(
    approval.id,
    personsCommand(link, request),
    delegateApproval({ personId, to, reason, now, ...standing }),
  );
  if (executed.kind !== 'written') return showRefusal(link, request, executed);
  const people = await readPeople();
  const label = people.find(({ id }) => id === to)?.label ?? to;
  const shown = shownOf(approval, { personId, people, now });
  return htmlAnswer(200, delegatedPage({ ...shown, to: label, dueAt: approval.dueAt }));
};
