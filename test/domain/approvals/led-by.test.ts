import { expect, test } from '@jest/globals';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { Role } from '../../../contracts/config/people.ts';
import { ledBy, successorFirst } from '../../../domain/approvals/index.ts';

const people = seedPeople();
const inOrder = (role: Role) => people.filter(({ roles }) => roles.includes(role));
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
const person = (id: string) => people.filter((one) => one.id === id);

test('whoever leads is called first for the roles they hold, and for no other', () => {
  const order = ledBy('incident-manager-2', inOrder);
  expect(idsOf(order('incident-manager'))).toEqual(['incident-manager-2', 'incident-manager-1']);
  expect(idsOf(order('ciso'))).toEqual(['ciso-1']);
  expect(idsOf(ledBy(undefined, inOrder)('incident-manager'))).toEqual(['incident-manager-1', 'incident-manager-2']);
});

test.each([
  ['incident-manager-2', [['incident-manager'], ['ciso']], ['incident-manager-2'], ['ciso-1']],
  ['ciso-1', [['ciso'], ['incident-manager']], ['ciso-1'], ['incident-manager-1', 'incident-manager-2']],
])('a hand-over to %s is asked of them alone, and then of the other tier', (id, tiers, first, then) => {
  for (const successor of person(id)) {
    const seated = successorFirst([['incident-manager'], ['ciso']], successor, inOrder);
    expect(seated.tiers).toEqual(tiers);
    const [own, other] = seated.tiers.map(([role]) => role);
    expect(own && idsOf(seated.inOrderOfCall(own))).toEqual(first);
    expect(other && idsOf(seated.inOrderOfCall(other))).toEqual(then);
  }
  expect(person(id)).toHaveLength(1);
});
