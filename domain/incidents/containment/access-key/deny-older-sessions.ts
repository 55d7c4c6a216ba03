/** The one inline policy Holdfast writes to a user. */
export const DENY_POLICY = 'HoldfastDenyOlderSessions';

const SECOND = 1000;

/** A deactivation takes seconds to be known everywhere in AWS; sessions begun meanwhile must die too. */
const PROPAGATION_MS = 60 * SECOND;

/** GetSessionToken and GetFederationToken give at most 36 hours (IAM quotas): after that no older session is alive. */
const LONGEST_SESSION_MS = 36 * 60 * 60 * SECOND;

/** Before which issue time sessions are denied: the act's time, a minute later, to the next full second (UTC ISO 8601). */
export const denyBefore = (occurredAt: string): string => {
  const ms = Math.ceil((Date.parse(occurredAt) + PROPAGATION_MS) / SECOND) * SECOND;
  return new Date(ms).toISOString().replace('.000Z', 'Z');
};

/** When the last denied session has expired by itself; lifting the denial earlier would revive it. */
export const deniedUntil = (occurredAt: string): string =>
  new Date(Date.parse(denyBefore(occurredAt)) + LONGEST_SESSION_MS).toISOString();

/**
 * Denies everything to sessions issued before the moment. Requests signed with a long-term key carry no
 * aws:TokenIssueTime, so a replacement key is not affected.
 */
export const denyOlderSessions = (occurredAt: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: DENY_POLICY,
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateLessThan: { 'aws:TokenIssueTime': denyBefore(occurredAt) } },
      },
    ],
  });

/** Before which issue time a policy of that make denies sessions; `none` for no policy. */
export const denialIn = (document: string | null): string =>
  document === null ? 'none' : (/"aws:TokenIssueTime":"([^"]+)"/.exec(document)?.[1] ?? 'another policy');
