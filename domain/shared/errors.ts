/** Errors of the edges, named for what happens next. The name is the contract with Retry and Catch in the ASL. */

/** The input can never be accepted: dead-letter it, answer 400, exit 2. `field` names the culprit. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly field: string;
  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.field = field;
  }
}

/** What was asked for does not exist. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** Somebody else wrote first: read again and retry. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The business says no (a superseded run, a closed case): a drawn state, never a retry. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** A service did not answer or is not ready: retry. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
