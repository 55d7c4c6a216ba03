/** One look-up of recorded calls: by whom or with what, in which region, from when to when (UTC ISO 8601). */
export type CallQuery = {
  by: 'user' | 'access-key' | 'resource';
  value: string;
  region: string;
  from: string;
  to: string;
};

/** A recorded call: its id, and the record as JSON text, untouched. */
export type RecordedCall = { id: string; record: string };

/** Port: what was called in the account. Errors: UnavailableError. */
export interface CallHistory {
  /** Pages of calls, newest first, at the pace the service allows. Ends early when `signal` fires. */
  pages(query: CallQuery, signal: AbortSignal): AsyncIterable<readonly RecordedCall[]>;
}
