import { expect, test } from '@jest/globals';
import { runCli } from './run-cli.ts';

test.each<[string, string[], RegExp]>([
  ['a quarter that is none', ['sample', '--quarter', '2026-5'], /quarter: 2026-5 is no quarter/],
  ['no quarter', ['sample'], /--quarter/],
  ['a year that is none', ['costs', '--year', 'last'], /--year: last is no year/],
  ['a time without its zone', ['register', '--from', '2026-01-31T14:00:00'], /--from: .* offset/],
  ['a command of nobody', ['command', 'INC-2026-0001.bank', 'post.json'], /--by/],
  ['a post that is not there', ['command', 'INC-1.bank', '/nowhere/post.json', '--by', 'ciso-1'], /post\.json: /],
  ['a signature without its reason', ['sign-off', 'recurrence-2026-12.bank', '--by', 'compliance-1'], /--reason/],
])('%s exits 2, names itself, and says nothing on stdout', async (_what, args, says) => {
  const { status, stdout, stderr } = await runCli(['regulation', ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(says);
});
