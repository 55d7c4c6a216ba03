import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { ConflictError } from '../../domain/shared/errors.ts';

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

const ATTEMPTS = 8;

/**
 * Attempts again as long as somebody else wrote first. Errors: ConflictError when others kept winning; whatever else the
 * attempt throws goes through.
 */
export const untilWon = async <T>(what: string, attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!lostTheRace(error)) throw error;
      await pauseBeforeRetry(tries);
    }
  }
  throw new ConflictError(`${what}: others kept writing first`);
};

/** Full jitter, so that those who lost do not meet again (at most `tries` x 25 ms). */
export const pauseBeforeRetry = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * tries * 25));
