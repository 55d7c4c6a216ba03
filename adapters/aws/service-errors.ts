import { NotFoundError, RefusedError, UnavailableError } from '../../domain/shared/errors.ts';

/** Names with which AWS's services say that what a call names does not exist. */
const GONE = /NotFound|NoSuch|DoesNotExist|Nonexistent/;
/** Names of refusals that trying again does not change. */
const REFUSAL =
  /AccessDenied|Unauthorized|NotAuthorized|Unmodifiable|Validation|Invalid|Malformed|LimitExceeded|NotPermitted|Unsupported/;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'no answer');
const isGone = (error: unknown): boolean => GONE.test(nameOf(error));

const inOurWords = (service: string, error: unknown): Error => {
  const name = nameOf(error);
  if (isGone(error)) return new NotFoundError(`${service}: ${name}`);
  return REFUSAL.test(name) ? new RefusedError(`${service}: ${name}`) : new UnavailableError(`${service}: ${name}`);
};

/** A service's answers in our words. Messages may name people, so only the error's name is kept. */
export const serviceErrors = (service: string) => ({
  ask: async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw inOurWords(service, error);
    }
  },
  /** Undefined when what the call names does not exist. */
  askIfThere: async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      if (isGone(error)) return undefined;
      throw inOurWords(service, error);
    }
  },
});
