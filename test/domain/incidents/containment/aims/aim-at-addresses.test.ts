import { expect, test } from '@jest/globals';
import { aimAtAddresses } from '../../../../../domain/incidents/containment/aims/aim-at-addresses.ts';

const place = { account: '000000000000', region: 'eu-central-1' };
const facts = (remotes: string[], held: string[] = []) => ({
  ...place,
  resources: [],
  principals: [],
  remotes,
  held: held.map((address) => ({ id: 'block-address' as const, target: { address, ...place } })),
});
const refused = (reason: string) => ({ kind: 'refused', reason });

test('aims at each address once, however it is written', () => {
  expect(aimAtAddresses(facts(['198.51.100.7', '198.51.100.7/32', '2001:DB8::1']))).toEqual([
    { kind: 'target', target: { address: '198.51.100.7/32', ...place } },
    { kind: 'target', target: { address: '2001:db8::1/128', ...place } },
  ]);
});

test.each(['10.0.0.7', '169.254.169.254', '0.0.0.0/0', '127.0.0.1', 'fd00::7', '198.51.0.0/16', '2001:db8::/32'])(
  'never aims at %s: it is our own side, or far more than an attacker',
  (address) => {
    expect(aimAtAddresses(facts([address]))).toEqual([refused('protected')]);
  },
);

test.each([
  [facts([]), 'no-target'],
  [facts(['nowhere']), 'no-target'],
  [facts(['198.51.100.7'], ['198.51.100.7/32']), 'already-contained'],
  [{ ...place, resources: [], principals: [], held: [] }, 'no-target'],
])('has nothing to aim at: %#', (given, reason) => {
  expect(aimAtAddresses(given)).toEqual([refused(reason)]);
});
