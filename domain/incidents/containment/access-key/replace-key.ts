import { UnavailableError } from '../../../shared/errors.ts';
import type { CapturedKey } from './captured-key.ts';
import type { Release, Released } from '../containment-action.ts';
import type { Identity, IdentityStore, KeySafe } from './identity.ts';

/** AWS allows two access keys for a user. */
const KEYS_PER_USER = 2;

/** A key made by an earlier try of ours that was killed before its secret was kept: new, not captured, never used. */
const orphanOf = (captured: CapturedKey, current: Identity): string | undefined =>
  current.keys.find(
    ({ id, createdAt, lastUsed }) =>
      lastUsed === undefined &&
      createdAt >= captured.takenAt &&
      captured.identity.keys.every((before) => before.id !== id),
  )?.id;

const freshIdentity = async (store: IdentityStore, user: string): Promise<Identity> => {
  const current = await store.read(user);
  if (current === undefined) throw new UnavailableError('the user vanished during the release');
  return current;
};

/**
 * Makes the new key and keeps its secret where the owner fetches it; nobody else sees it. Run after the old key is
 * deleted. Answers undefined when the user already has two other keys: then no replacement is needed or possible.
 */
export const replaceKey = async (
  { store, safe }: { store: IdentityStore; safe: KeySafe },
  captured: CapturedKey,
  release: Release,
): Promise<Released['replacement']> => {
  const user = captured.identity.name;
  const current = await freshIdentity(store, user);
  const kept = await safe.find(release.secretName);
  if (kept !== undefined && current.keys.some(({ id }) => id === kept.accessKey))
    return { accessKey: kept.accessKey, secretArn: kept.arn };
  const orphan = orphanOf(captured, current);
  if (orphan !== undefined) await store.deleteKey(user, orphan);
  else if (current.keys.length >= KEYS_PER_USER) return undefined;
  const made = await store.createKey(user);
  return { accessKey: made.id, secretArn: await safe.keep(release.secretName, made, release.owner) };
};
