import type { Change } from '../containment-action.ts';
import { capturedKey } from './captured-key.ts';
import type { CapturedKey } from './captured-key.ts';
import { DENY_POLICY, denyOlderSessions } from './deny-older-sessions.ts';
import type { Identity } from './identity.ts';

type Facts = ReadonlyMap<string, string>;
const ABSENT = 'absent';
const keyFact = (id: string): string => `access key ${id}`;
const inlineFact = (name: string): string => `inline policy ${name}`;

const factsOf = (identity: Identity): Facts =>
  new Map([
    ...identity.keys.map(({ id, status }): [string, string] => [keyFact(id), status]),
    ...identity.inlinePolicies.map(({ name, document }): [string, string] => [inlineFact(name), sameJson(document)]),
    ...identity.attachedPolicies.map((arn): [string, string] => [`attached policy ${arn}`, 'attached']),
    ...identity.groups.map(({ name }): [string, string] => [`group ${name}`, 'member']),
    ['console password', identity.consoleAccess ? 'set' : ABSENT],
    ['permissions boundary', identity.permissionsBoundary ?? ABSENT],
  ]);

/** Policies are compared by content: IAM may give them back spaced differently. */
const sameJson = (document: string): string => JSON.stringify(JSON.parse(document));

/** What we ourselves may have left behind: the target key inactive, the denial written with the act's time. */
const ours = (captured: CapturedKey, occurredAt: string): Facts =>
  new Map([
    [keyFact(capturedKey(captured).id), 'Inactive'],
    [inlineFact(DENY_POLICY), denyOlderSessions(occurredAt)],
  ]);

/**
 * What others changed about the user since the capture. Half-done acts and half-done releases of our own count as no
 * change, so that both may be repeated. `occurredAt`: the time the act was written with.
 */
export const changesSince = (captured: CapturedKey, current: Identity, occurredAt: string): Change[] => {
  const before = factsOf(captured.identity);
  const now = factsOf(current);
  const left = ours(captured, occurredAt);
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((what) => ({ what, was: before.get(what) ?? ABSENT, is: now.get(what) ?? ABSENT }))
    .filter(({ what, was, is }) => is !== was && is !== left.get(what));
};
