import type { ApprovalState } from '../../domain/approvals/index.ts';
import {
  applyReceiptOutcome,
  applyReportOutcome,
  decideAwareness,
  decideClassification,
  endClassificationRequest,
} from '../../domain/regulation/index.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { caseJournal, obligationJournal } from './regulation-step.ts';

type Outcome = { decision: 'approved' | 'rejected' | 'expired'; reason: string };

/** Awareness and class are two decisions, said in one form: each has an event of its own. */
const classify = async (approval: ApprovalState, command: Command, { decision, reason }: Outcome): Promise<void> => {
  const cases = caseJournal();
  const { subject, decision: decided } = approval;
  const at = command.occurredAt ?? command.now;
  const awareAt = decided?.answer?.awareAt;
  if (awareAt !== undefined)
    await cases.execute(
      subject.aggregateId,
      { ...command, key: `${command.key}:awareness` },
      decideAwareness('dora', awareAt, reason, at),
    );
  await cases.execute(subject.aggregateId, command, decideClassification(decision === 'approved', reason, at));
};

/** Writes the outcome of a question into the case or the obligation that it was about. */
export const applyToDuty = async (approval: ApprovalState, command: Command, reason: string): Promise<void> => {
  const { status, round, subject } = approval;
  if (status === 'pending') return;
  const { purpose, aggregateId } = subject;
  if (purpose === 'dora-classification') {
    if (status === 'approved' || status === 'rejected')
      return classify(approval, command, { decision: status, reason });
    await caseJournal().execute(aggregateId, command, endClassificationRequest(round, status));
    return;
  }
  // A cancelled question was overtaken by what cancelled it: the obligation has moved on already.
  if (status === 'cancelled') return;
  const apply = purpose === 'submission-receipt' ? applyReceiptOutcome : applyReportOutcome;
  await obligationJournal().execute(aggregateId, command, apply(status, reason, round));
};
