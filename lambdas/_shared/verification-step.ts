import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { BackupRule, temporaryTable, verificationAggregate } from '../../domain/continuity/index.ts';
import type { VerificationState } from '../../domain/continuity/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';

/** What every step about one table gets. */
export const VerificationInput = z.object({ rule: BackupRule, execution: z.string().check(z.minLength(1)) });
export type VerificationInput = z.infer<typeof VerificationInput>;

/** The verifications' journal in the table that infrastructure bound. */
export const verificationJournal = (): Journal<VerificationState> =>
  dynamoJournal(verificationAggregate, environment(ENV.continuityTable));

/** The temporary table of this execution. */
export const restoredTable = ({ rule, execution }: VerificationInput): string =>
  temporaryTable(environment(ENV.stage), { execution, table: rule.table });
