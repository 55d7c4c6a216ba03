import { it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { approvalAggregate } from '../../../domain/approvals/index.ts';
import { checkApprovals } from './model/check-approvals.ts';

it('whatever people, time and machines do in whatever order, the machine keeps its promises', async () => {
  await checkApprovals(
    () => memoryJournal(approvalAggregate),
    () => 'INC-2026-0001.bank.dora-initial-report-1',
    { runs: 400, length: 40 },
  );
});
