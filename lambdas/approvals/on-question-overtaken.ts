import * as z from 'zod/mini';
import { cancelApproval } from '../../domain/approvals/index.ts';
import { approvalIdOf, isObligationId, majorProposal } from '../../domain/regulation/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { caseJournal, loadCase, loadObligation, obligationJournal } from '../_shared/regulation-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/**
 * What a duty or a case no longer asks: the draft is made anew, the ground fell away, the proposal is no
 * longer major, the incident was dismissed before anybody classified it.
 */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();

  const fallenOfCase = async (id: string): Promise<string[]> => {
    const state = await loadCase(caseJournal(), id);
    const { incidentStatus, verdict, isAsking, requests } = state;
    const isOvertaken = incidentStatus === 'dismissed' || (verdict !== undefined && majorProposal(state) === undefined);
    return isAsking && isOvertaken ? [`${id}-classification-${String(requests)}`] : [];
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
