import { expect, it } from '@jest/globals';
import { openClocks } from '../../../../domain/regulation/obligation/open-clocks.ts';
import { dutyOf } from '../case-under-test.ts';

it('lists what has to be received, the earliest first, under the name or else the id of its entity', () => {
  const all = [
    dutyOf('later', 'recorded', '2026-03-09T08:00:00.000Z'),
    dutyOf('sooner', 'open', '2026-03-03T08:00:00.000Z'),
    dutyOf('met', 'received', '2026-03-02T09:00:00.000Z'),
    dutyOf('fallen', 'withdrawn', '2026-03-02T09:00:00.000Z'),
  ];
  expect(openClocks(all, () => undefined).map(({ title, entityName }) => [title, entityName])).toEqual([
    ['INC-2026-0007 sooner', 'bank'],
    ['INC-2026-0007 later', 'bank'],
  ]);
  expect(openClocks(all, () => 'Example Bank AG')[0]?.entityName).toBe('Example Bank AG');
});
