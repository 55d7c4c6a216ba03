import { memoryIdentityStore } from '../../../../adapters/memory/identity-store.ts';
import { memoryKeySafe } from '../../../../adapters/memory/key-safe.ts';
import { deactivateAccessKey, releaseAccessKey } from '../../../../domain/incidents/containment/index.ts';
import { identityOf, KEY, USER } from '../../../domain/incidents/containment/access-key/identity-of.ts';
import { stoppedBetweenVerbs } from '../../actions/stopped-between-verbs.ts';

stoppedBetweenVerbs('deactivate-access-key, in memory', () => {
  const store = memoryIdentityStore([identityOf()]);
  return Promise.resolve({
    port: { ...deactivateAccessKey(() => store), ...releaseAccessKey(() => store, memoryKeySafe()) },
    target: { user: USER, accessKey: KEY },
    settings: () => Promise.resolve(structuredClone(store.users)),
  });
});
