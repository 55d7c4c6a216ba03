import { IAMServiceException } from '@aws-sdk/client-iam';
import { NotFoundError, RefusedError, UnavailableError } from '../../domain/shared/errors.ts';

const GONE = new Set(['NoSuchEntity', 'NoSuchEntityException']);
const REFUSALS = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'LimitExceeded',
  'LimitExceededException',
  'MalformedPolicyDocument',
  'MalformedPolicyDocumentException',
  'ValidationError',
]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** The user, key or policy does not exist. */
export const isGone = (error: unknown): boolean => GONE.has(nameOf(error));

/** IAM's answer in our words. The messages of IAM name people, so only its error code is kept. */
export const iamError = (error: unknown): Error => {
  if (isGone(error)) return new NotFoundError('IAM: no such entity');
  if (REFUSALS.has(nameOf(error))) return new RefusedError(`IAM: ${nameOf(error)}`);
  const code = error instanceof IAMServiceException ? error.name : 'no answer';
  return new UnavailableError(`IAM: ${code}`);
};

/** Runs a call, translating its errors. */
export const askIam = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw iamError(error);
  }
};

/** Runs a call; undefined when what it names does not exist. */
export const askIamIfThere = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw iamError(error);
  }
};
