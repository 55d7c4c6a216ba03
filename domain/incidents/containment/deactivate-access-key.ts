import { NotFoundError, UnavailableError } from '../../shared/errors.ts';
import { blastRadius } from './blast-radius.ts';
import { changesSince } from './changes-since.ts';
import { capturedKey } from './captured.ts';
import type { Captured, Target } from './captured.ts';
import type {
  Act,
  Capture,
  ContainmentHold,
  ContainmentLook,
  ContainmentRelease,
  Release,
  Released,
  ReleaseReason,
  Verification,
} from './containment-action.ts';
import { DENY_POLICY, deniedUntil, denyBefore, denyOlderSessions } from './deny-older-sessions.ts';
import { carryOut, planActs, remediationSteps, restoreSteps } from './identity-steps.ts';
import type { Identity, IdentityReader, IdentityStore, KeySafe } from './identity.ts';
import { whyProtected } from './protected.ts';
import { replaceKey } from './replace-key.ts';

const holder = async (store: IdentityReader, target: Target): Promise<Identity | undefined> => {
  const named = await store.read(target.user);
  if (named?.keys.some(({ id }) => id === target.accessKey) === true) return named;
  const owner = await store.ownerOf(target.accessKey);
  return owner === undefined || owner === target.user ? undefined : store.read(owner);
};

const capture = async (store: IdentityReader, target: Target, now: string): Promise<Capture> => {
  const identity = await holder(store, target);
  if (identity?.keys.some(({ id }) => id === target.accessKey) !== true) return { kind: 'target-missing' };
  return { kind: 'captured', captured: { v: 1, takenAt: now, accessKey: target.accessKey, identity } };
};

const statusOf = (identity: Identity | undefined, accessKey: string): Released['accessKey'] =>
  identity?.keys.find(({ id }) => id === accessKey)?.status ?? 'deleted';

const denies = (identity: Identity | undefined, occurredAt: string): boolean =>
  identity?.inlinePolicies.some(
    ({ name, document }) =>
      name === DENY_POLICY && JSON.stringify(JSON.parse(document)) === denyOlderSessions(occurredAt),
  ) === true;

/** Effective: the key does not work (a key or user deleted by others neither) and older sessions are denied. */
const verify = async (store: IdentityReader, { captured, occurredAt }: Act): Promise<Verification> => {
  const current = await store.read(captured.identity.name);
  const accessKey = statusOf(current, captured.accessKey);
  const missing = [
    ...(accessKey === 'Active' ? ['the access key is still active'] : []),
    ...(current === undefined || denies(current, occurredAt) ? [] : ['older sessions are not denied']),
  ];
  if (missing.length > 0) return { kind: 'not-effective', missing };
  return { kind: 'effective', accessKey, olderSessionsDeniedBefore: denyBefore(occurredAt) };
};

const current = async (store: IdentityReader, captured: Captured): Promise<Identity> => {
  const identity = await store.read(captured.identity.name);
  if (identity === undefined) throw new NotFoundError('the user does not exist any more');
  return identity;
};

/** Reads the release back. A key somebody deleted meanwhile cannot come back; anything else must be as captured. */
const readBack = async (
  store: IdentityReader,
  { captured, occurredAt }: Act,
  reason: ReleaseReason,
): Promise<Released> => {
  const after = await current(store, captured);
  const accessKey = statusOf(after, captured.accessKey);
  if (reason === 'false-positive' && accessKey !== 'deleted' && accessKey !== capturedKey(captured).status)
    throw new UnavailableError('the access key is not yet as it was captured');
  return { accessKey, ...(denies(after, occurredAt) ? { olderSessionsDeniedUntil: deniedUntil(occurredAt) } : {}) };
};

const release = async (ports: { store: IdentityStore; safe: KeySafe }, act: Act, how: Release): Promise<Released> => {
  const { store } = ports;
  const { captured, occurredAt } = act;
  const isFalse = how.reason === 'false-positive';
  const steps = isFalse
    ? restoreSteps(captured, await current(store, captured))
    : remediationSteps(captured, occurredAt, how.now);
  for (const step of steps) await carryOut(store, step);
  const replacement = isFalse ? undefined : await replaceKey(ports, captured, how);
  const released = await readBack(store, act, how.reason);
  return replacement === undefined ? released : { ...released, replacement };
};

/** Looks at an IAM user's access key and what it is used for. */
export const lookAtAccessKey = (store: IdentityReader): ContainmentLook => ({
  capture: (target, now) => capture(store, target, now),
  dryRun: (captured, list) => {
    const detail = whyProtected(captured.identity.arn, list);
    if (detail !== undefined) return { kind: 'refused', reason: 'protected', detail };
    return { kind: 'ready', blastRadius: blastRadius(captured) };
  },
  verify: (act) => verify(store, act),
  changes: async ({ captured, occurredAt }) => changesSince(captured, await current(store, captured), occurredAt),
});

/** Deactivates an IAM user's access key and denies the sessions taken before. Both can be put back. */
export const deactivateAccessKey = (store: IdentityStore): ContainmentHold => ({
  ...lookAtAccessKey(store),
  act: async ({ captured, occurredAt }) => {
    for (const step of planActs(captured, occurredAt)) await carryOut(store, step);
  },
});

/** Puts the key back as it was, or replaces it: see ReleaseReason. */
export const releaseAccessKey = (store: IdentityStore, safe: KeySafe): ContainmentRelease => ({
  ...lookAtAccessKey(store),
  release: (act, how) => release({ store, safe }, act, how),
});
