import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';

const RACES = new Set(['ConditionalCheckFailed', 'TransactionConflict', 'None', undefined]);

/** True when a transaction was refused only because somebody else wrote first. */
export const lostTheRace = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  return (error.CancellationReasons ?? []).every(({ Code }) => RACES.has(Code));
};

/** True when a single write was refused by its condition: something else stands there. */
export const isConditionFailed = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** For writes whose loser has nothing left to do. */
export const ignoreConditionFailed = (error: unknown): void => {
  if (!isConditionFailed(error)) throw error;
};

/** Full jitter, so that those who lost do not meet again (at most `tries` x 25 ms). */
export const pauseBeforeRetry = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * tries * 25));
