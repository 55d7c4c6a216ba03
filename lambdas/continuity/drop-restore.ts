import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import { step } from '../_shared/step.ts';
import { restoredTable, VerificationInput } from '../_shared/verification-step.ts';

/** Deletes this execution's temporary table, whatever the comparison came to. */
export const handler = step(VerificationInput, () => async (input) => {
  const table = restoredTable(input);
  await dynamoBackups.drop(table);
  return { table };
});
