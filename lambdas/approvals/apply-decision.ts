import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { applyOutcome } from '../../domain/incidents/index.ts';
import { applyReportOutcome, obligationAggregate } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { approvalJournal, ApprovalInput, loadApproval } from '../_shared/approval-step.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

const SILENCE = 'Nobody decided before the deadline; silence never consents.';

/** The decision as a command of what was asked about: by the person who decided, when they decided. */
const outcomeCommand = ({ id, decision }: ApprovalState, now: string, request: string): Command => ({
  key: `apply-decision:${id}`,
  actor: decision === undefined ? 'system:obtain-approval' : `person:${decision.by}`,
  now,
  occurredAt: decision?.at ?? now,
  cause: { request },
});

/** Writes the outcome into the journal of what was asked about. A cancelled question changes nothing. */
export const handler = step(ApprovalInput, () => {
  const [approvals, incidents] = [approvalJournal(), incidentJournal()];
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  return async ({ approvalId, run }, { now, request }) => {
    const approval = await loadApproval(approvals, approvalId);
    const { status, subject, round } = approval;
    if (status === 'pending') throw new RefusedError(`approval ${approvalId} has no outcome yet`);
    if (status === 'cancelled') return {};
    const said = await approvals.reveal(approvalId);
    const reason = approval.decision === undefined ? SILENCE : (said.get(approval.decision.reason.ref) ?? '');
    const command = outcomeCommand(approval, now, request);
    if (subject.area === 'regulation')
      await obligations.execute(subject.aggregateId, command, applyReportOutcome(status, reason));
    else {
      const outcome = { purpose: subject.purpose, round, decision: status, reason };
      const fenced = subject.purpose === 'containment' || subject.purpose === 'review' ? { ...command, run } : command;
      await incidents.execute(subject.aggregateId, fenced, applyOutcome(outcome));
    }
    return {};
  };
});
