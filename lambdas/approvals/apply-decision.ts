import type { Purpose } from '../../contracts/config/approvals.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { matterPurposeOf } from '../../domain/approvals/index.ts';
import { applyOutcome } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { applyToDuty } from '../_shared/apply-to-duty.ts';
import { approvalJournal, ApprovalInput, loadApproval } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { MATTERS } from '../_shared/matters/matters.ts';
import { readSignedReview } from '../_shared/read-signed-review.ts';
import { step } from '../_shared/step.ts';

/** Asked by the incident's own run: an outcome that comes after a later run took over is that one's. */
const OF_THE_RUN: readonly Purpose[] = ['containment', 'review', 'runbook', 'runbook-step'];

const SILENCE = 'Nobody decided before the deadline; silence never consents.';

/** The decision as a command of what was asked about: by the person who decided, when they decided. */
const outcomeCommand = ({ id, decision }: ApprovalState, now: string, request: string): Command => ({
  key: `apply-decision:${id}`,
  actor: decision === undefined ? 'system:obtain-approval' : `person:${decision.by}`,
  now,
  occurredAt: decision?.at ?? now,
  cause: { request },
});

/** Writes the outcome into the journal of what was asked about. A cancelled question changes nothing of an incident. */
export const handler = step(ApprovalInput, () => {
  const [approvals, incidents] = [approvalJournal(), incidentJournal()];

  const reasonOf = async ({ id, decision }: ApprovalState): Promise<string> =>
    decision === undefined ? SILENCE : ((await approvals.reveal(id)).get(decision.reason.ref) ?? '');

  const readReview = async (approval: ApprovalState) =>
    readSignedReview(approval, await loadIncident(incidents, { incidentId: approval.subject.aggregateId }));

  const applyToIncident = async (approval: ApprovalState, command: Command, run: number): Promise<void> => {
    const { status, round, subject } = approval;
    if (status === 'pending' || status === 'cancelled') return;
    const { purpose, aggregateId } = subject;
    const decided = { purpose, round, decision: status, reason: await reasonOf(approval), by: approval.decision?.by };
    const outcome = purpose === 'review' ? { ...decided, review: await readReview(approval) } : decided;
    const fenced = OF_THE_RUN.includes(purpose) ? { ...command, run } : command;
    await incidents.execute(aggregateId, fenced, applyOutcome(outcome));
  };

  const apply = async (approval: ApprovalState, command: Command, run: number): Promise<void> => {
    const { status, round, subject, decision } = approval;
    const purpose = matterPurposeOf(subject);
    if (status === 'pending') return;
    if (purpose !== undefined) {
      const outcome = { decision: status, reason: await reasonOf(approval), round, by: decision?.by };
      return MATTERS[purpose].apply(subject.aggregateId, outcome, command);
    }
    return subject.area === 'regulation'
      ? applyToDuty(approval, command, await reasonOf(approval))
      : applyToIncident(approval, command, run);
  };

  return async ({ approvalId, run }, { now, request }) => {
    const approval = await loadApproval(approvals, approvalId);
    if (approval.status === 'pending') throw new RefusedError(`approval ${approvalId} has no outcome yet`);
    await apply(approval, outcomeCommand(approval, now, request), run);
    return {};
  };
});
