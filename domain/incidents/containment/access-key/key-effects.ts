import type { Effects } from '../blast-radius.ts';
import { capturedKey } from './captured-key.ts';
import type { CapturedKey } from './captured-key.ts';
import type { AccessKey } from './identity.ts';

const used = (key: Pick<AccessKey, 'lastUsed'>): string =>
  key.lastUsed === undefined
    ? 'never used'
    : `last used ${key.lastUsed.at} for ${key.lastUsed.service} in ${key.lastUsed.region}`;

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

/** What deactivating the captured key and denying its user's older sessions would stop. */
export const keyEffects = (captured: CapturedKey): Effects => {
  const { identity } = captured;
  const key = capturedKey(captured);
  return {
    stops: [
      `access key ${key.id} of user ${identity.name} (now ${key.status}, ${used(key)}), and every program that signs with it.`,
      'all temporary sessions taken from this user before the act (GetSessionToken, GetFederationToken).',
    ],
    goesOn: [
      ...identity.keys
        .filter(({ id }) => id !== key.id)
        .map((other) => `access key ${other.id} (${other.status}, ${used(other)}).`),
      identity.consoleAccess
        ? 'signing in to the console with the password.'
        : 'nothing in the console, the user has no password.',
      'sessions of roles the user assumed, until they expire (at most 12 hours); they are in the recent calls.',
    ],
    notes: [
      ...listed(
        'Permissions by groups',
        identity.groups.map(({ name }) => name),
      ),
      ...listed('Attached policies', identity.attachedPolicies),
      ...listed(
        'Inline policies',
        identity.inlinePolicies.map(({ name }) => name),
      ),
    ],
  };
};
