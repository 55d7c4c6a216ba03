import { readPeople } from '../../adapters/config/people.ts';
import { decideApproval, shownOf } from '../../domain/approvals/index.ts';
import type { ApprovalState, Involved, Means, PersonsVerdict } from '../../domain/approvals/index.ts';
import { decidedPage } from '../../domain/approvals/pages/index.ts';
import type { DecidedView, DecisionPost, DecisionWord } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { personsCommand } from './persons-command.ts';
import { showRefusal } from './show-outcome.ts';

type Decide = Extract<DecisionPost, { kind: 'decide' }>;

/** How it is known who posts, and who may not decide by now. */
export type Standing = Means & { involved: Involved };

const VERDICTS: Record<DecisionWord, PersonsVerdict> = {
  approve: 'approved',
  reject: 'rejected',
  change: 'sent-back',
};

const nextOf = (state: ApprovalState | undefined): DecidedView['next'] => {
  if (state?.status === 'pending') return 'more-needed';
  return state?.status === 'sent-back' ? 'sent-back' : 'goes-on';
};

/** Journals a person's decision and answers its page; whoever comes second gets the outcome of the first. */
export const takeDecision = async (
  link: OpenLink,
  request: PageRequest,
  post: Decide,
  standing: Standing,
): Promise<Answer> => {
  const { personId, approval } = link;
  const { now } = request;
  const { decision, reason, isBreakGlass, awareAt, review } = post;
  const extra = {
    ...(isBreakGlass === undefined ? {} : { isBreakGlass }),
    ...(awareAt === undefined ? {} : { answer: { awareAt } }),
    ...(review === undefined ? {} : { review: JSON.stringify(review) }),
  };
  const executed = await approvalJournal().execute(
    approval.id,
    personsCommand(link, request),
    decideApproval({ personId, decision: VERDICTS[decision], reason, now, ...standing, ...extra }),
  );
  if (executed.kind !== 'written') return showRefusal(link, request, executed);
  const shown = shownOf(approval, { personId, people: await readPeople(), now });
  const taken = { decision, decidedAt: now, reason, next: nextOf(executed.state) };
  return htmlAnswer(200, decidedPage({ ...shown, ...taken }));
};
