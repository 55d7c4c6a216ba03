import * as z from 'zod/mini';
import { cancelApproval } from '../../domain/approvals/index.ts';
import { approvalIdOf, isHandedOn, isObligationId, majorProposal } from '../../domain/regulation/index.ts';
import type { CaseState } from '../../domain/regulation/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { caseJournal, loadCase, loadObligation, obligationJournal } from '../_shared/regulation-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

const isOvertaken = (state: CaseState): boolean =>
  state.incidentStatus === 'dismissed' ||
  isHandedOn(state, 'dora') ||
  (state.verdict !== undefined && majorProposal(state) === undefined);

/** Decided in a case that goes on here: the question that was open here has its answer. */
const isDecidedBefore = ({ absorbed, classification }: CaseState): boolean =>
  absorbed !== undefined && classification?.major === true;

const isClassStillAsked = (state: CaseState): boolean =>
  state.requests === 0 || (!isDecidedBefore(state) && !(state.isAsking && isOvertaken(state)));

/**
 * What a duty or a case no longer asks: the draft is made anew, the ground fell away, the proposal is no
 * longer major, the incident was dismissed before anybody classified it, or goes on in another case.
 */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();

  const fallenOfCase = async (id: string): Promise<string[]> => {
    const state = await loadCase(caseJournal(), id);
    return isClassStillAsked(state) ? [] : [`${id}-classification-${String(state.requests)}`];
  };

  const fallenOfObligation = async (id: string): Promise<string[]> => {
    const obligation = await loadObligation(obligationJournal(), { obligationId: id });
    const isOver = obligation.status === 'withdrawn';
    // The revision's question may have been asked before the facts changed; later ones have another number.
    const report = approvalIdOf(obligation, { purpose: 'regulator-report', round: obligation.draft?.revision ?? 0 });
    const receipt = approvalIdOf(obligation, { purpose: 'submission-receipt', round: obligation.receipts });
    if (isOver) return [report, receipt];
    return obligation.status === 'open' ? [report] : [];
  };

  return async ({ detail: { aggregateId } }, { now, request }) => {
    const fallen = await (isObligationId(aggregateId) ? fallenOfObligation : fallenOfCase)(aggregateId);
    const command = { key: 'cancel', actor: 'system:on-question-overtaken', now, cause: { request } };
    for (const approvalId of fallen)
      await approvals.execute(approvalId, command, cancelApproval('what was asked has changed'));
  };
});
