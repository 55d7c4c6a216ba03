import { expect, test } from '@jest/globals';
import { survivorOf } from '../../../../domain/incidents/index.ts';

const row = (pairs: Record<string, string>) => (id: string) => Promise.resolve(pairs[id]);

test.each([
  ['itself while it is merged into nothing', {}, 'INC-3', 'INC-3'],
  ['what it was merged into', { 'INC-3': 'INC-1' }, 'INC-3', 'INC-1'],
  ['the end of a row', { 'INC-3': 'INC-2', 'INC-2': 'INC-1' }, 'INC-3', 'INC-1'],
  ['the older of two that were merged into each other', { 'INC-3': 'INC-1', 'INC-1': 'INC-3' }, 'INC-3', 'INC-1'],
  [
    'the oldest of a circle, for who leads into it',
    { 'INC-4': 'INC-3', 'INC-3': 'INC-2', 'INC-2': 'INC-3' },
    'INC-4',
    'INC-2',
  ],
] as const)('an incident goes on as %s', async (_, pairs, id, expected) => {
  expect(await survivorOf(id, row(pairs))).toBe(expected);
});

test('a row that no person made is refused', async () => {
  const endless = (id: string) => Promise.resolve(`${id}+`);
  await expect(survivorOf('INC-1', endless)).rejects.toBeInstanceOf(RangeError);
});
