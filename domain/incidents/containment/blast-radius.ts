import * as z from 'zod/mini';
import { capturedKey } from './captured.ts';
import type { Captured } from './captured.ts';
import { AccessKey, KeyStatus } from './identity.ts';

/** Who and what stops when the action is carried out, and what goes on. Personal: sealed in the journal. */
export const BlastRadius = z.object({
  user: z.string(),
  arn: z.string(),
  accessKey: z.string(),
  status: KeyStatus,
  lastUsed: AccessKey.shape.lastUsed,
  otherKeys: z.array(AccessKey),
  groups: z.array(z.string()),
  attachedPolicies: z.array(z.string()),
  inlinePolicies: z.array(z.string()),
  consoleAccess: z.boolean(),
});
export type BlastRadius = z.infer<typeof BlastRadius>;

/** What deactivating the captured key would stop. */
export const blastRadius = (captured: Captured): BlastRadius => {
  const { identity } = captured;
  const key = capturedKey(captured);
  return {
    user: identity.name,
    arn: identity.arn,
    accessKey: key.id,
    status: key.status,
    lastUsed: key.lastUsed,
    otherKeys: identity.keys.filter(({ id }) => id !== key.id),
    groups: identity.groups.map(({ name }) => name),
    attachedPolicies: identity.attachedPolicies,
    inlinePolicies: identity.inlinePolicies.map(({ name }) => name),
    consoleAccess: identity.consoleAccess,
  };
};

const used = (key: Pick<AccessKey, 'lastUsed'>): string =>
  key.lastUsed === undefined
    ? 'never used'
    : `last used ${key.lastUsed.at} for ${key.lastUsed.service} in ${key.lastUsed.region}`;

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

/** In sentences, for the person who decides. */
export const describeBlastRadius = (radius: BlastRadius): string[] => [
  `Stops: access key ${radius.accessKey} of user ${radius.user} (now ${radius.status}, ${used(radius)}), and every program that signs with it.`,
  'Stops: all temporary sessions taken from this user before the act (GetSessionToken, GetFederationToken).',
  ...radius.otherKeys.map((key) => `Goes on: access key ${key.id} (${key.status}, ${used(key)}).`),
  `Goes on: ${radius.consoleAccess ? 'signing in to the console with the password' : 'nothing in the console, the user has no password'}.`,
  'Goes on: sessions of roles the user assumed, until they expire (at most 12 hours); they are in the recent calls.',
  ...listed('Permissions by groups', radius.groups),
  ...listed('Attached policies', radius.attachedPolicies),
  ...listed('Inline policies', radius.inlinePolicies),
];
