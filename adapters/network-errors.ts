/** True when no answer came at all: refused, reset, timed out. Node and the SDK mark these by `code` or name. */
export const isNetworkError = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || error.name === 'TimeoutError' || error.name === 'NetworkingError');
