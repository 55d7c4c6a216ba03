import { expect, it } from '@jest/globals';
import { seedOf, seedPeople } from '../../../adapters/config/seeds.ts';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import { mailLoadStep } from '../../../lambdas/reporting/mail-load.ts';

const NOW = '2026-11-23T06:00:00.000Z';

const world = ({ outOfBand = false } = {}) => {
  const letters = new Map<string, Letter>();
  const periods: string[] = [];
  const postbox = {
    send: (letter: Letter) => {
      const before = letters.has(letter.key);
      letters.set(letter.key, letter);
      return Promise.resolve(before ? ('sent-before' as const) : ('sent' as const));
    },
  };
  const run = mailLoadStep({
    asks: (since) => {
      periods.push(since);
      const ask = { approvalId: 'APR-1', personId: 'dpo-1', askedAt: since, isApproval: false, isExpired: true };
      return Promise.resolve([ask]);
    },
    people: () => Promise.resolve(seedPeople()),
    setting: () => Promise.resolve(seedOf('load-report')),
    mode: () => Promise.resolve({ ...seedOf('mode'), outOfBand }),
    postbox,
  });
  return { letters, periods, run };
};

it('tells each manager once of the week before, also when the day runs twice', async () => {
  const { letters, periods, run } = world();
  expect(await run({}, { now: NOW })).toEqual({ managers: 2, until: '2026-11-23T00:00:00.000Z' });
  await run({}, { now: '2026-11-23T09:30:00.000Z' });
  expect([...letters.keys()]).toEqual([
    'load:2026-11-23T00:00:00.000Z:ciso-1',
    'load:2026-11-23T00:00:00.000Z:board-1',
  ]);
  expect(new Set(periods)).toEqual(new Set(['2026-11-16T00:00:00.000Z']));
});

it('tells of the teams that a manager leads, and of no other', async () => {
  const { letters, run } = world();
  await run({}, { now: NOW });
  const textTo = (id: string) => [...letters.values()].find(({ key }) => key.endsWith(id))?.text ?? '';
  expect(textTo('board-1')).toMatch(/compliance \(2 people\)[\s\S]*Ended unanswered: +1/);
  expect(textTo('ciso-1')).not.toContain('compliance (');
});

it('keeps still while the bank’s own mail is not to be trusted', async () => {
  const { letters, run } = world({ outOfBand: true });
  expect(await run({}, { now: NOW })).toMatchObject({ managers: 0 });
  expect(letters.size).toBe(0);
});
