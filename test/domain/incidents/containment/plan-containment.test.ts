import { expect, test } from '@jest/globals';
import { seedPlaybooks } from '../../../../adapters/config/seeds.ts';
import type { ContainmentFacts } from '../../../../domain/incidents/containment/index.ts';
import { planContainment } from '../../../../domain/incidents/containment/index.ts';

const facts = {
  account: '000000000000',
  region: 'eu-central-1',
  resources: [{ type: 'AwsIamAccessKey', uid: 'AKIAEXAMPLE' }],
  held: [],
};
const user = { type: 'IAMUser', name: 'ci-deploy', credentialUid: 'AKIAEXAMPLE' };
const role = { type: 'AssumedRole', name: 'batch', credentialUid: 'ASIAEXAMPLE' };

const planned = (id: string, principals: (typeof user)[], held: ContainmentFacts['held'] = []) =>
  planContainment(
    { ...facts, principals, held },
    seedPlaybooks().find((one) => one.id === id)!,
  ).map((one) =>
    one.kind === 'candidate' ? [one.id, one.target['user'] ?? one.target['name']] : [one.id, one.reason],
  );

test('a long-term key is deactivated, which denies its user’s sessions too', () => {
  expect(planned('leaked-access-key', [user])).toEqual([['deactivate-access-key', 'ci-deploy']]);
});

test('of a role the sessions are revoked: its key cannot be deactivated', () => {
  expect(planned('leaked-access-key', [role])).toEqual([
    ['deactivate-access-key', 'temporary-credential'],
    ['revoke-sessions', 'batch'],
  ]);
});

test('nothing is planned again for a user whose key is held', () => {
  const held = [{ id: 'deactivate-access-key' as const, target: { user: 'ci-deploy', accessKey: 'AKIAEXAMPLE' } }];
  expect(planned('leaked-access-key', [user], held)).toEqual([['deactivate-access-key', 'already-contained']]);
});

test('each of several gets its own', () => {
  expect(planned('leaked-access-key', [user, role])).toEqual([
    ['deactivate-access-key', 'ci-deploy'],
    ['deactivate-access-key', 'temporary-credential'],
    ['revoke-sessions', 'batch'],
  ]);
});

test('without a key to deactivate a user’s sessions are revoked', () => {
  expect(planned('insider', [user]).filter(([id]) => id === 'revoke-sessions')).toEqual([
    ['revoke-sessions', 'ci-deploy'],
  ]);
});
