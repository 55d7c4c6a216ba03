/** Node's system errors: ECONNREFUSED, ETIMEDOUT, EAI_AGAIN; not ERR_INVALID_URL and the like, which are faults of ours. */
const SYSTEM_CODE = /^E(?!RR_)[A-Z_]+$/;

const hasSystemCode = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && SYSTEM_CODE.test(error.code);

/** True when no answer came at all: refused, reset, timed out. Node and the SDK mark these by `code` or name. */
export const isNetworkError = (error: unknown): boolean =>
  error instanceof Error && (hasSystemCode(error) || error.name === 'TimeoutError' || error.name === 'NetworkingError');

/** Services answer 400 to some of these. */
const THROTTLED = /Throttl|TooManyRequests|ThroughputExceeded|RequestLimitExceeded|SlowDown/;

const statusOf = (error: Error): number => {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return Number(metadata.httpStatusCode);
};

/** True when the same call may go through later: no answer, a fault of the service, or too many calls. */
export const passesWithTime = (error: unknown): boolean =>
  error instanceof Error && (isNetworkError(error) || statusOf(error) >= 500 || THROTTLED.test(error.name));
