import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

const RACES = new Set(['ConditionalCheckFailed', 'TransactionConflict', 'None', undefined]);

/** True when a transaction was refused only because somebody else wrote first. */
export const lostTheRace = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  return (error.CancellationReasons ?? []).every(({ Code }) => RACES.has(Code));
};

/** Full jitter, so that those who lost do not meet again (at most `tries` x 25 ms). */
export const pauseBeforeRetry = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * tries * 25));
