import { expect, test } from '@jest/globals';
import { PreAuthorisation, PreAuthorisationsConfig } from '../../../contracts/config/pre-authorisations.ts';
import seed from '../../../config/pre-authorisations.json' with { type: 'json' };

const signed = {
  id: 'sandbox-keys',
  playbook: 'leaked-access-key',
  action: 'deactivate-access-key',
  assetClass: ['other'],
  namedAssets: [],
  minimumConfidence: 70,
  capPerHour: 5,
  signedBy: 'ciso-1',
  signedAt: '2026-03-01T09:00:00.000Z',
  expiresAt: '2026-09-01T09:00:00.000Z',
};

test.each<[string, object]>([
  ['as signed', {}],
  [
    'of six months that end with the shorter month',
    { signedAt: '2026-08-31T00:00:00Z', expiresAt: '2027-02-28T00:00:00Z' },
  ],
  ['that only names an asset', { assetClass: [], namedAssets: ['arn:aws:iam::000000000000:user/batch/payments'] }],
])('a signature %s holds', (_, change) => {
  expect(PreAuthorisation.safeParse({ ...signed, ...change }).success).toBe(true);
});

test.each<[string, object, string]>([
  ['longer than six months', { expiresAt: '2026-09-01T09:00:00.001Z' }, 'expiresAt'],
  [
    'longer than to the end of the shorter month',
    { signedAt: '2026-08-31T00:00:00Z', expiresAt: '2027-03-01T00:00:00Z' },
    'expiresAt',
  ],
  ['that ends before it begins', { expiresAt: '2026-03-01T09:00:00.000Z' }, 'expiresAt'],
  ['of all critical assets', { assetClass: ['critical'] }, 'assetClass'],
  ['of no asset', { assetClass: [] }, 'assetClass'],
  ['of a pattern instead of a name', { namedAssets: ['arn:aws:iam::000000000000:user/*'] }, 'namedAssets'],
  ['without a cap', { capPerHour: 0 }, 'capPerHour'],
  ['surer than sure', { minimumConfidence: 101 }, 'minimumConfidence'],
  ['of an action that there is not', { action: 'delete-user' }, 'action'],
])('a signature %s is refused, and the field is named', (_, change, field) => {
  const { error } = PreAuthorisation.safeParse({ ...signed, ...change });
  expect(error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('the seed holds, signs nothing, and two signatures cannot share an id', () => {
  expect(PreAuthorisationsConfig.parse(seed).preAuthorisations).toEqual([]);
  const twice = { ...seed, preAuthorisations: [signed, signed] };
  expect(PreAuthorisationsConfig.safeParse(twice).success).toBe(false);
});
