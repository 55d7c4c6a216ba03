import { roundOf, startVerification, verificationJournalId } from '../../domain/continuity/index.ts';
import type { VerificationState } from '../../domain/continuity/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { VerificationInput, verificationJournal } from '../_shared/verification-step.ts';

/** Begins a round in the table's journal, or finds the one this execution began. */
export const startVerificationStep =
  (journal: Journal<VerificationState>) =>
  async ({ rule, execution }: VerificationInput, { now, request }: Invocation): Promise<{ round: number }> => {
    const id = verificationJournalId(rule.table);
    const round = roundOf((await journal.load(id))?.state, execution);
    const command = { key: `start-verification:${round}`, actor: 'system:verify-backup', now, run: round };
    const executed = await journal.execute(
      id,
      { ...command, cause: { execution, request } },
      startVerification(rule.table, { round, execution }),
    );
    // Two executions at once took the same number: the one that lost takes the next.
    if (executed.kind === 'repeated' && executed.state.execution !== execution)
      return startVerificationStep(journal)({ rule, execution }, { now, request });
    return { round };
  };

export const handler = step(VerificationInput, () => startVerificationStep(verificationJournal()));
