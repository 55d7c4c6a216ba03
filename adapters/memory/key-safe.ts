import type { KeySafe, NewKey } from '../../domain/incidents/containment/index.ts';

/** The key safe's twin in memory. `kept` is for tests. */
export const memoryKeySafe = (): KeySafe & { kept: Map<string, NewKey & { owner: string }> } => {
  const kept = new Map<string, NewKey & { owner: string }>();
  const arnOf = (name: string): string => `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}`;
  return {
    kept,
    find: (name) => {
      const found = kept.get(name);
      return Promise.resolve(found === undefined ? undefined : { accessKey: found.id, arn: arnOf(name) });
    },
    keep: (name, key, owner) => {
      kept.set(name, { ...key, owner });
      return Promise.resolve(arnOf(name));
    },
  };
};
