import { expect, it, test } from '@jest/globals';
import { readEntities } from '../../../adapters/config/entities.ts';
import { Entity } from '../../../contracts/config/entities.ts';
import { EEA_MEMBER_STATES } from '../../../domain/regulation/eea-member-states.ts';
import { fieldRow } from '../../../domain/regulation/reports/index.ts';

const ENTITIES = readEntities();
const [bank] = ENTITIES;
const typesOfField = (fieldRow('1.4').list ?? []).map(({ code }) => code);

test.each(ENTITIES.map((entity) => [entity.id, entity] as const))('%s reports as the law knows it', (_id, entity) => {
  expect(EEA_MEMBER_STATES).toContain(entity.memberState);
  expect(entity.types.filter((type) => !typesOfField.includes(type))).toEqual([]);
  expect(entity.types.length > 0).toBe(entity.regime === 'dora');
});

it('ids of entities are different, and one takes the accounts that no other names', () => {
  expect(new Set(ENTITIES.map(({ id }) => id)).size).toBe(ENTITIES.length);
  expect(ENTITIES.filter(({ accounts }) => accounts.includes('*'))).toHaveLength(1);
});

test.each([
  ['its own', { lei: '529900HOLDFASTBANK58' }],
  ["its parent's", { parent: { name: 'Example Group SE', lei: '529900HOLDFASTGRUP88' } }],
])('an LEI with a wrong checksum is refused: %s', (_whose, wrong) => {
  expect(Entity.safeParse(bank).success).toBe(true);
  expect(Entity.safeParse({ ...bank, ...wrong }).success).toBe(false);
});
