/** Message attribute of a replayed signal: when it first reached us, UTC ISO 8601. */
export const RECEIVED_AT = 'receivedAt';
