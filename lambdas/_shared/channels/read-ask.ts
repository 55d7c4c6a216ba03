import type { Person } from '../../../contracts/config/people.ts';
import { toBePaged } from '../../../domain/approvals/index.ts';
import type { ApprovalState, CaseFile } from '../../../domain/approvals/index.ts';
import { isHiddenFrom, involvedOf } from '../../../domain/incidents/index.ts';
import { approvalJournal } from '../approval-step.ts';
import { readCaseFile } from '../read-case-file.ts';

/** An open question as it is told to one person. */
export type OpenAsk = { file: CaseFile; person: Person };

/** Whether this person is still to be told: it is open, they have not answered, and nothing silences their pages. */
export const isToBeTold = (approval: ApprovalState, personId: string, now: string): boolean =>
  approval.status === 'pending' && now < approval.dueAt && toBePaged(approval, now).includes(personId);

/** The question, read anew: undefined when it was decided or fell away since, and nobody is to be told any more. */
export const readOpenCase = async (approvalId: string, now: string): Promise<CaseFile | undefined> => {
  const loaded = await approvalJournal().load(approvalId);
  return loaded?.state.status === 'pending' ? readCaseFile(loaded.state, now) : undefined;
};

/** Whether nothing of the case may reach this person: it is restricted to others, or turned out to be about them. */
export const isKeptFrom = ({ incident, revealed }: Pick<CaseFile, 'incident' | 'revealed'>, person: Person): boolean =>
  incident !== undefined && isHiddenFrom(incident, person, involvedOf(incident, revealed));

/** The question for one person; undefined when they are not to be told any more. */
export const readOpenAsk = async (
  { approvalId, personId }: { approvalId: string; personId: string },
  now: string,
): Promise<OpenAsk | undefined> => {
  const file = await readOpenCase(approvalId, now);
  const person = file?.people.find(({ id }) => id === personId);
  if (file === undefined || person === undefined || !isToBeTold(file.approval, personId, now)) return undefined;
  return isKeptFrom(file, person) ? undefined : { file, person };
};
