import { beforeEach, expect, it } from '@jest/globals';
import { caseWorld, DUTY } from './case-world.ts';

let world: Awaited<ReturnType<typeof caseWorld>>;
beforeEach(async () => {
  world = await caseWorld();
  await world.classify();
});

const ABOUT = {
  legalBasis: 'Order of the authority',
  owner: 'ciso-1',
  until: '2026-03-05T10:00',
  reason: 'Telling clients now would warn the attacker.',
};

const holding = (changed: Partial<typeof ABOUT> = {}): Record<string, string> => {
  const fields = Object.entries({ ...ABOUT, ...changed });
  const named = fields.map(([name, value]): [string, string] => [`hold-notice.${DUTY}.${name}`, value]);
  return { intent: 'hold-notice', target: DUTY, ...Object.fromEntries(named) };
};

it.each([
  ['no report to an authority', 'compliance-1', {}, [409, 'only a notice to clients']],
  [
    'nothing for somebody who is no officer',
    'compliance-1',
    { owner: 'vendor-manager-1' },
    [422, 'choose who answers'],
  ],
  ['nothing by somebody who is no officer', 'vendor-manager-1', {}, [403, 'Nothing was recorded']],
] as const)('holds back %s', async (_what, by, changed, [status, sentence]) => {
  const { statusCode, body } = await world.send(by, holding(changed));
  expect([statusCode, body]).toEqual([status, expect.stringContaining(sentence)]);
  expect(await world.dutyState()).not.toHaveProperty('hold');
});
