import { NotFoundError, RefusedError, UnavailableError } from '../../domain/shared/errors.ts';

const GONE = new Set(['ResourceNotFoundException', 'TableNotFoundException', 'BackupNotFoundException']);
const REFUSALS = new Set(['AccessDeniedException', 'ValidationException', 'InvalidEndpointException']);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** True when the table or backup does not exist. */
export const isGone = (error: unknown): boolean => GONE.has(nameOf(error));

/** Somebody has restored into this table already: an earlier attempt of the same step. */
export const isThereAlready = (error: unknown): boolean => nameOf(error) === 'TableAlreadyExistsException';

/** DynamoDB's answer about whole tables in our words. In use, limit exceeded, throttled: all pass with time. */
const tableError = (error: unknown): Error => {
  if (isGone(error)) return new NotFoundError(`DynamoDB: ${nameOf(error)}`);
  if (REFUSALS.has(nameOf(error))) return new RefusedError(`DynamoDB: ${nameOf(error)}`);
  return new UnavailableError(`DynamoDB: ${nameOf(error)}`);
};

/** Runs a call, translating its errors. */
export const askTables = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw tableError(error);
  }
};
