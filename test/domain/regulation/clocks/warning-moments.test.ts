import { expect, test } from '@jest/globals';
import { warningMoments } from '../../../../domain/regulation/clocks/index.ts';

test('half, three quarters and nine tenths of a clock', () => {
  expect(warningMoments('2026-11-20T10:00:00.000Z', '2026-11-20T14:00:00.000Z')).toEqual([
    '2026-11-20T12:00:00.000Z',
    '2026-11-20T13:00:00.000Z',
    '2026-11-20T13:36:00.000Z',
  ]);
});

test('whole seconds', () => {
  expect(warningMoments('2026-11-20T10:00:00.000Z', '2026-11-20T10:00:01.000Z')).toEqual([
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T10:00:00.000Z',
  ]);
});

test.each(['2026-11-20T10:00:00.000Z', '2026-11-19T10:00:00.000Z'])('due at %s, before it starts: none', (due) => {
  expect(warningMoments('2026-11-20T10:00:00.000Z', due)).toEqual([]);
});
