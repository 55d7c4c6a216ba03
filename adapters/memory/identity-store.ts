import type { AccessKey, Identity, IdentityStore } from '../../domain/incidents/containment/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';

const KEYS_PER_USER = 2;

const replaced = (keys: readonly AccessKey[], id: string, change: Partial<AccessKey>): AccessKey[] =>
  keys.map((key) => (key.id === id ? { ...key, ...change } : key));

/**
 * IAM's twin in memory, begun with these users. `now` dates the keys it makes (UTC ISO 8601); `calls` counts changes.
 */
export const memoryIdentityStore = (
  users: readonly Identity[],
  now = '2026-01-01T00:00:00.000Z',
): IdentityStore & { users: Map<string, Identity>; calls: string[] } => {
  const kept = new Map(users.map((user) => [user.name, user]));
  const calls: string[] = [];
  let made = 0;

  const change = (name: string, what: string, how: (identity: Identity) => Partial<Identity>): Promise<void> => {
    const identity = kept.get(name);
    calls.push(what);
    if (identity === undefined) return Promise.reject(new NotFoundError(`no user ${name}`));
    kept.set(name, { ...identity, ...how(identity) });
    return Promise.resolve();
  };
  // Deleting what is gone is success.
  const removal: typeof change = (name, what, how) => (kept.has(name) ? change(name, what, how) : Promise.resolve());
  const others = (policies: Identity['inlinePolicies'], name: string): Identity['inlinePolicies'] =>
    policies.filter((policy) => policy.name !== name);

  return {
    users: kept,
    calls,
    read: (name) => Promise.resolve(structuredClone(kept.get(name))),
    ownerOf: (accessKey) =>
      Promise.resolve([...kept.values()].find(({ keys }) => keys.some(({ id }) => id === accessKey))?.name),
    setKeyStatus: (name, accessKey, status) => {
      if (kept.get(name)?.keys.some(({ id }) => id === accessKey) !== true)
        return Promise.reject(new NotFoundError(`no key ${accessKey}`));
      return change(name, `key ${status}`, ({ keys }) => ({ keys: replaced(keys, accessKey, { status }) }));
    },
    putPolicy: (name, policy, document) =>
      change(name, `put ${policy}`, ({ inlinePolicies }) => ({
        inlinePolicies: [...others(inlinePolicies, policy), { name: policy, document }],
      })),
    deletePolicy: (name, policy) =>
      removal(name, `delete ${policy}`, ({ inlinePolicies }) => ({ inlinePolicies: others(inlinePolicies, policy) })),
    deleteKey: (name, accessKey) =>
      removal(name, 'delete key', ({ keys }) => ({ keys: keys.filter(({ id }) => id !== accessKey) })),
    createKey: async (name) => {
      if ((kept.get(name)?.keys.length ?? 0) >= KEYS_PER_USER) throw new RefusedError('IAM: LimitExceeded');
      const id = `AKIAMADE${String((made += 1)).padStart(12, '0')}`;
      await change(name, 'create key', ({ keys }) => ({ keys: [...keys, { id, status: 'Active', createdAt: now }] }));
      return { id, secret: `secret-of-${id}` };
    },
  };
};
