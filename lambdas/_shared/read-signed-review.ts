import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { reviewVote } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { readRecord } from '../../domain/incidents/index.ts';
import type { IncidentState, Outcome } from '../../domain/incidents/index.ts';
import { isMajor } from '../../domain/regulation/index.ts';
import { approvalJournal } from './approval-step.ts';

/** The review that was signed, by whom, and whether the incident is major by now. */
export const readSignedReview = async (
  approval: ApprovalState,
  { cases }: Pick<IncidentState, 'cases'>,
): Promise<NonNullable<Outcome['review']>> => {
  const { id, votes, decision } = approval;
  const [said, read] = await Promise.all([
    approvalJournal().reveal(id),
    readCases(environment(ENV.regulationTable), cases),
  ]);
  return {
    record: readRecord(said.get(reviewVote(approval)?.review?.ref ?? '')),
    signedBy: [...votes, ...(decision === undefined ? [] : [decision])].map(({ by }) => by),
    isMajor: read.cases.some(isMajor),
  };
};
