import { S3ServiceException } from '@aws-sdk/client-s3';
import { NotFoundError, UnavailableError } from '../../domain/shared/errors.ts';
import { isNetworkError } from '../network-errors.ts';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

export const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NoSuchVersion', 'NoSuchBucket', 'NotFound'].includes(nameOf(error));

/** If-None-Match met an object: somebody stored it first. */
export const alreadyStored = (error: unknown): boolean => nameOf(error) === 'PreconditionFailed';

/** S3's answer in our words. What is not S3's own (a source that broke off, a fault of ours) goes on as it is. */
export const s3Error = (error: unknown): unknown => {
  if (isMissing(error)) return new NotFoundError('S3: no such object');
  const isTheirs = error instanceof S3ServiceException || isNetworkError(error);
  return isTheirs ? new UnavailableError(`S3: ${nameOf(error)}`) : error;
};
