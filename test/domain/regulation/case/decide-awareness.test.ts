import { expect, it, test } from '@jest/globals';
import { decideAwareness } from '../../../../domain/regulation/index.ts';
import { at, openedCase, T0 } from './case-journal.ts';

const decide = (awareAt: string) => decideAwareness('dora', awareAt, 'the call at the desk', at(100));

test.each([
  ['tomorrow', 'must be a UTC time'],
  ['2026-02-30T08:00:00Z', 'must be a UTC time'],
  ['2026-03-02T08:00:00+01:00', 'must be a UTC time'],
  [at(101), 'cannot be in the future'],
])('%s is refused: %s', async (awareAt, why) => {
  const { run } = await openedCase();
  expect(await run(decide(awareAt))).toMatchObject({ kind: 'refused', reason: `awareAt: ${why}` });
});

it('may be put earlier, never later, and each regime has its own', async () => {
  const { run, state } = await openedCase();
  await run(decide(at(50)));
  expect(await run(decide(at(51)))).toMatchObject({ kind: 'refused' });
  expect(await run(decide(at(49)))).toMatchObject({ kind: 'written' });
  await run(decideAwareness('gdpr', at(80), 'the copy was found', at(100)));
  const { awareness } = await state();
  expect([awareness.dora?.awareAt, awareness.gdpr?.awareAt, awareness.nis2]).toEqual([at(49), at(80), undefined]);
});

it('is the same moment in every spelling', async () => {
  const { run, state } = await openedCase();
  await run(decide('2026-03-02T08:00Z'));
  for (const awareAt of ['2026-03-02T08:00:00Z', '2026-03-02T08:00:00.000Z'])
    expect(await run(decide(awareAt))).toMatchObject({ kind: 'nothing' });
  expect((await state()).awareness.dora?.awareAt).toBe(T0);
});
