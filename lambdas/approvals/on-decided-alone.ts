import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { reviewQuestion } from '../../domain/approvals/index.ts';
import { approvalJournal, loadApproval } from '../_shared/approval-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** A decision that one person made alone is reviewed by another: that is asked in a workflow of its own, once. */
export const handler = subscriber(Message, () => {
  const approvals = approvalJournal();
  return async ({ detail: { aggregateId } }) => {
    const question = reviewQuestion(await loadApproval(approvals, aggregateId));
    if (question === undefined) return;
    const { approvalId } = question;
    await startExecution(environment(ENV.obtainApproval), `${approvalId}-1`, { run: 1, ...question });
  };
});
