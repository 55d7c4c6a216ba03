import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import { step } from '../_shared/step.ts';
import { restoredTable, VerificationInput } from '../_shared/verification-step.ts';

/** Throws UnavailableError until the restored table can be read; the workflow's retries are the waiting. */
export const handler = step(VerificationInput, () => async (input) => {
  const table = restoredTable(input);
  await dynamoBackups.mustBeReady(table);
  return { table };
});
