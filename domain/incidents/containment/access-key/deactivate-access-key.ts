import { NotFoundError, UnavailableError } from '../../../shared/errors.ts';
import type {
  ContainmentHold,
  ContainmentLook,
  ContainmentRelease,
  Release,
  Released,
  ReleaseReason,
  Verification,
} from '../containment-action.ts';
import type { Target } from '../target.ts';
import { holdPort, lookPort, releasePort } from '../verbs.ts';
import type { LookVerbs } from '../verbs.ts';
import { accountOf, CapturedKey, capturedKey } from './captured-key.ts';
import { changesSince } from './changes-since.ts';
import { DENY_POLICY, deniedUntil, denyBefore, denyOlderSessions } from './deny-older-sessions.ts';
import { carryOut, planActs, remediationSteps, restoreSteps } from './identity-steps.ts';
import type { Identity, IdentityReader, IdentityStore, InAccount, KeySafe, KeyStatus } from './identity.ts';
import { keyEffects } from './key-effects.ts';
import { replaceKey } from './replace-key.ts';

type KeyAct = { captured: CapturedKey; occurredAt: string };

/** The user may be unknown: the key names its owner. */
const holder = async (store: IdentityReader, user: string, accessKey: string): Promise<Identity | undefined> => {
  const named = await store.read(user);
  if (named?.keys.some(({ id }) => id === accessKey) === true) return named;
  const owner = await store.ownerOf(accessKey);
  return owner === undefined || owner === user ? undefined : store.read(owner);
};

const read = async (
  readerIn: InAccount<IdentityReader>,
  target: Target,
  now: string,
): Promise<CapturedKey | undefined> => {
  const { user = '', accessKey = '', account } = target;
  const identity = await holder(readerIn(account ?? ''), user, accessKey);
  if (identity?.keys.some(({ id }) => id === accessKey) !== true) return undefined;
  return { v: 1, takenAt: now, accessKey, ...(account === undefined ? {} : { account }), identity };
};

const statusOf = (identity: Identity | undefined, accessKey: string): KeyStatus | 'deleted' =>
  identity?.keys.find(({ id }) => id === accessKey)?.status ?? 'deleted';

const denies = (identity: Identity | undefined, occurredAt: string): boolean =>
  identity?.inlinePolicies.some(
    ({ name, document }) =>
      name === DENY_POLICY && JSON.stringify(JSON.parse(document)) === denyOlderSessions(occurredAt),
  ) === true;

/** Effective: the key does not work (a key or user deleted by others neither) and older sessions are denied. */
const verify = async (store: IdentityReader, { captured, occurredAt }: KeyAct): Promise<Verification> => {
  const current = await store.read(captured.identity.name);
  const accessKey = statusOf(current, captured.accessKey);
  const missing = [
    ...(accessKey === 'Active' ? ['the access key is still active'] : []),
    ...(current === undefined || denies(current, occurredAt) ? [] : ['older sessions are not denied']),
  ];
  if (missing.length > 0) return { kind: 'not-effective', missing };
  return { kind: 'effective', proof: { accessKey, olderSessionsDeniedBefore: denyBefore(occurredAt) } };
};

const current = async (store: IdentityReader, captured: CapturedKey): Promise<Identity> => {
  const identity = await store.read(captured.identity.name);
  if (identity === undefined) throw new NotFoundError('the user does not exist any more');
  return identity;
};

/** Reads the release back. A key somebody deleted meanwhile cannot come back; anything else must be as captured. */
const readBack = async (
  store: IdentityReader,
  { captured, occurredAt }: KeyAct,
  reason: ReleaseReason,
): Promise<Released> => {
  const after = await current(store, captured);
  const accessKey = statusOf(after, captured.accessKey);
  if (reason === 'false-positive' && accessKey !== 'deleted' && accessKey !== capturedKey(captured).status)
    throw new UnavailableError('the access key is not yet as it was captured');
  if (!denies(after, occurredAt)) return { proof: { accessKey } };
  return { proof: { accessKey, olderSessionsDeniedUntil: deniedUntil(occurredAt) } };
};

const release = async (
  ports: { store: IdentityStore; safe: KeySafe },
  act: KeyAct,
  how: Release,
): Promise<Released> => {
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

const lookVerbs = (readerIn: InAccount<IdentityReader>): LookVerbs<CapturedKey> => ({
  captured: CapturedKey,
  read: (target, now) => read(readerIn, target, now),
  targetOf: ({ identity, accessKey, account }) => ({
    user: identity.name,
    accessKey,
    ...(account === undefined ? {} : { account }),
  }),
  arnOf: ({ identity }) => identity.arn,
  effects: keyEffects,
  verify: (act) => verify(readerIn(accountOf(act.captured)), act),
  changes: async ({ captured, occurredAt }) =>
    changesSince(captured, await current(readerIn(accountOf(captured)), captured), occurredAt),
});

/** Looks at an IAM user's access key and what it is used for. */
export const lookAtAccessKey = (readerIn: InAccount<IdentityReader>): ContainmentLook => lookPort(lookVerbs(readerIn));

/** Deactivates an IAM user's access key and denies the sessions taken before. Both can be put back. */
export const deactivateAccessKey = (storeIn: InAccount<IdentityStore>): ContainmentHold =>
  holdPort({
    ...lookVerbs(storeIn),
    act: async ({ captured, occurredAt }) => {
      const store = storeIn(accountOf(captured));
      for (const step of planActs(captured, occurredAt)) await carryOut(store, step);
    },
  });

/** Puts the key back as it was, or replaces it: see ReleaseReason. */
export const releaseAccessKey = (storeIn: InAccount<IdentityStore>, safe: KeySafe): ContainmentRelease =>
  releasePort({
    ...lookVerbs(storeIn),
    release: (act, how) => release({ store: storeIn(accountOf(act.captured)), safe }, act, how),
  });
