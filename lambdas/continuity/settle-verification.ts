import * as z from 'zod/mini';
import { sendSignal } from '../../adapters/aws/send-signal.ts';
import type { SendSignal } from '../../adapters/aws/send-signal.ts';
import {
  Backup,
  backupSignal,
  Finding,
  settleVerification,
  verificationJournalId,
} from '../../domain/continuity/index.ts';
import type { VerificationState } from '../../domain/continuity/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { VerificationInput, verificationJournal } from '../_shared/verification-step.ts';

const Input = z.extend(VerificationInput, { round: z.int(), backup: z.nullable(Backup), finding: Finding });

export type Settled = { table: string; round: number; status: VerificationState['status']; reason: string | null };

/** Writes the verdict, then tells detection of a red one, and of the green one after it. */
export const settleVerificationStep =
  (journal: Journal<VerificationState>, send: SendSignal) =>
  async (input: z.infer<typeof Input>, { now, request }: Invocation): Promise<Settled> => {
    const { rule, execution, round, backup, finding } = input;
    const executed = await journal.execute(
      verificationJournalId(rule.table),
      {
        key: `settle-verification:${round}`,
        actor: 'system:verify-backup',
        now,
        run: round,
        cause: { execution, request },
      },
      settleVerification(round, finding, backup ?? undefined),
    );
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    if (executed.state === undefined) throw new NotFoundError(`${rule.table} has no verification`);
    const signal = backupSignal(executed.state, now);
    if (signal !== undefined) await send(signal);
    return { table: rule.table, round, status: executed.state.status, reason: executed.state.reason ?? null };
  };

export const handler = step(Input, () => settleVerificationStep(verificationJournal(), sendSignal));
