import { memoryEvidenceVault } from '../../../adapters/memory/evidence-vault.ts';
import { memoryIdentityStore } from '../../../adapters/memory/identity-store.ts';
import { memoryKeySafe } from '../../../adapters/memory/key-safe.ts';
import { identityOf, KEY, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { evidenceVaultSuite } from '../evidence-vault-suite.ts';
import { identityStoreSuite } from '../identity-store-suite.ts';
import { keySafeSuite } from '../key-safe-suite.ts';

let count = 0;
const fresh = (): string => `evidence/${(count += 1)}.json`;
const [vault, safe] = [memoryEvidenceVault(), memoryKeySafe()];

identityStoreSuite('memory', () =>
  Promise.resolve({ store: memoryIdentityStore([identityOf()]), user: USER, accessKey: KEY }),
);
evidenceVaultSuite('memory', () => vault, fresh);
keySafeSuite('memory', () => safe, fresh);
