import * as z from 'zod/mini';
import { askToResume } from '../../adapters/aws/resume-queue.ts';
import { dynamoAwaitRegistry } from '../../adapters/dynamodb/await-registry.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { approvalJournal, ApprovalInput, loadApproval } from '../_shared/approval-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.extend(ApprovalInput, { token: z.string() });

/** Registers the waiting task beside the approval's journal, and resumes at once when the outcome is already there. */
export const handler = step(Input, () => {
  const approvals = approvalJournal();
  const registry = dynamoAwaitRegistry(environment(ENV.approvalsTable));
  return async ({ approvalId, run, token }) => {
    await registry.register(journalKey('approvals', approvalId), { task: 'decision', token, run });
    const { status } = await loadApproval(approvals, approvalId);
    if (status !== 'pending') await askToResume('approvals', approvalId);
    return {};
  };
});
