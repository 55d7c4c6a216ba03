import type { ApprovalOutcome, Matter } from '../../../domain/approvals/index.ts';
import type { Command } from '../../../domain/shared/journal/index.ts';

/** How a question about a matter ended. `by`: the person who decided last; undefined when nobody did. */
export type MatterOutcome = { decision: ApprovalOutcome; reason: string; round: number; by: string | undefined };

/** How one purpose reads what it is about, and writes what came of it. */
export interface MatterPort {
  /** What a question is about, for its page and mails. Throws NotFoundError when there is no such matter. */
  read(aggregateId: string): Promise<Matter>;
  /** Writes the outcome into the matter's journal: once, by the command's key, however often it is called. */
  apply(aggregateId: string, outcome: MatterOutcome, command: Command): Promise<void>;
}
