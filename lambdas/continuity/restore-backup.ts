import * as z from 'zod/mini';
import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import { Backup } from '../../domain/continuity/index.ts';
import { step } from '../_shared/step.ts';
import { restoredTable, VerificationInput } from '../_shared/verification-step.ts';

const Input = z.extend(VerificationInput, { backup: Backup });

/** Starts the restore into this execution's temporary table; again, it finds it started. */
export const handler = step(Input, () => async (input) => {
  const table = restoredTable(input);
  await dynamoBackups.restore(input.backup.arn, table);
  return { table };
});
