import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { approvalAggregate } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';

/** What every step of an approval's run gets. */
export const ApprovalInput = z.object({ approvalId: z.string().check(z.minLength(1)), run: z.int() });

/** The approvals' journal in the table that infrastructure bound. */
export const approvalJournal = (): Journal<ApprovalState> =>
  dynamoJournal(approvalAggregate, environment(ENV.approvalsTable));

/** The approval as it stands. */
export const loadApproval = async (approvals: Journal<ApprovalState>, id: string): Promise<ApprovalState> => {
  const loaded = await approvals.load(id);
  if (loaded === undefined) throw new NotFoundError(`approval ${id} does not exist`);
  return loaded.state;
};
