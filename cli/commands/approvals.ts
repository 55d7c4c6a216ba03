import type { Command } from 'commander';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { connect } from '../deployment/connect.ts';
import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';
import { printLine } from '../print.ts';

/** What people may look for, and how the journal's index calls it. */
const STATUSES: Record<string, string> = {
  pending: 'open',
  approved: 'approved',
  rejected: 'rejected',
  expired: 'expired',
  cancelled: 'cancelled',
};

const list = async ({ status }: { status: string }, command: Command): Promise<void> => {
  const wanted = status === 'all' ? Object.values(STATUSES) : [STATUSES[status]];
  await connect(command);
  for (const one of wanted) {
    if (one === undefined)
      throw new InvalidInputError('--status', `is none of ${Object.keys(STATUSES).join(', ')}, all`);
    for await (const { state } of listByStatus<ApprovalState>(environment(ENV.approvalsTable), one))
      printLine({
        id: state.id,
        incident: state.incidentId,
        purpose: state.subject.purpose,
        severity: state.severity,
        title: state.title,
        status: state.status,
        requestedAt: state.requestedAt,
        dueAt: state.dueAt,
        asked: state.asked.map(({ personId }) => personId),
        decidedBy: state.decision?.by,
        decidedAt: state.decision?.at,
      });
  }
};

export const addApprovalsCommands = (program: Command): void => {
  program
    .command('approvals')
    .description('what people are asked to decide')
    .command('list')
    .description('one JSON line each, newest change first; links are personal and never listed')
    .option('--status <status>', `${Object.keys(STATUSES).join(', ')} or all`, 'pending')
    .action(list);
};
