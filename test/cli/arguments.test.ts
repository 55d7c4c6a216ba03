import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest, test } from '@jest/globals';
import { readDuration } from '../../cli/clock/read-duration.ts';
import { pinKey, readPinnedKeys } from '../../cli/audit/pinned-keys.ts';
import { jsonLine, printLine } from '../../cli/print.ts';
import { readMoment } from '../../cli/read-input.ts';
import { KEY, OTHER_KEY } from '../domain/audit/sample-export.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-'));
const eventFile = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('a wrong argument exits 2, names itself, and says nothing on stdout', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown command', ['incident', 'frobnicate'], /unknown command/],
    ['an unknown option', ['incident', 'list', '--colour'], /--colour/],
    ['a missing argument', ['incident', 'show'], /incident/],
    ['a ground that is none', ['audit', 'erase', 'INC-1', '--reason', 'because', '--by', 'ciso-1'], /retention-ended/],
    ['no duration', ['clock', 'advance', '--by', '3 weeks'], /--by: 3 weeks is no duration/],
    ['neither of two', ['clock', 'advance'], /--to: or --by/],
    ['a time without its zone', ['clock', 'advance', '--to', '2026-01-31T14:00:00'], /--to: .* offset/],
    [
      'a severity that is none',
      ['incident', 'severity', 'INC-1', 'SEV0', '--by', 'ciso-1', '--reason', 'x'],
      /SEV1, SEV2, SEV3, SEV4/,
    ],
    ['a workflow that is none', ['run', 'everything'], /verify-backup/],
    ['an event that is no JSON', ['incident', 'raise', eventFile('a.json', '{')], /a\.json: is not JSON/],
    [
      'an event without its source',
      ['incident', 'raise', eventFile('b.json', { 'detail-type': 'x', detail: {} })],
      /^source: /m,
    ],
    [
      'a detail that is no object',
      ['incident', 'raise', eventFile('c.json', { source: 'x', 'detail-type': 'x', detail: 'text' })],
      /^detail: /m,
    ],
    ['a status that is none', ['incident', 'list', '--status', 'lost'], /--status: /],
    [
      'an action moved nowhere',
      ['actions', 'move', 'INC-1', '1.1', '--by', 'ciso-1', '--reason', 'x'],
      /--to: .*--owner/,
    ],
    [
      'an action moved to no day',
      ['actions', 'move', 'INC-1', '1.1', '--to', 'soon', '--by', 'ciso-1', '--reason', 'x'],
      /--to: is a day/,
    ],
    ['an action done by nobody', ['actions', 'done', 'INC-1', '1.1', '--note', 'x'], /--by/],
  ])('%s', async (_name, args, message) => {
    const { status, stdout, stderr } = await runCli(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
  it('help is no error', async () => {
    expect(await runCli(['clock', 'advance', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('next-due') as unknown,
    });
  });
});

test.each([
  ['90s', 90_000],
  ['15m', 900_000],
  ['2h30m', 9_000_000],
  ['30d', 2_592_000_000],
])('%s is so many milliseconds', (text, ms) => {
  expect(readDuration('--by', text)).toBe(ms);
});
test.each(['', '0m', '5', 'm', '-5m', '5m ', '1.5h', '5 m'])('"%s" is no duration', (text) => {
  expect(() => readDuration('--by', text)).toThrow(/--by/);
});

test('a moment with any offset becomes UTC', () => {
  expect(readMoment('--to', '2026-01-31T14:05:00+01:00')).toBe('2026-01-31T13:05:00.000Z');
});

test('moments are printed in UTC without milliseconds, other text as it is', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  printLine({ at: '2026-01-31T13:05:00.123Z', text: 'at 2026-01-31T13:05:00.123Z', none: undefined });
  expect(log).toHaveBeenCalledWith('{"at":"2026-01-31T13:05:00Z","text":"at 2026-01-31T13:05:00.123Z"}');
  log.mockRestore();
});

test.each<[unknown, string]>([
  [['2026-01-31T13:05:00.123Z', ['2026-01-31T13:05:00.123456Z']], '["2026-01-31T13:05:00Z",["2026-01-31T13:05:00Z"]]'],
  [{ says: 'he wrote "2026-01-31T13:05:00.123Z' }, String.raw`{"says":"he wrote \"2026-01-31T13:05:00.123Z"}`],
  [{ '2026-01-31T13:05:00.123Z': ':' }, '{"2026-01-31T13:05:00.123Z":":"}'],
])('%j is the line %s', (value, line) => {
  expect(jsonLine(value as object)).toBe(line);
});

test('a key that replaces another of the same source is named', () => {
  process.env['HOLDFAST_TRUSTED_KEYS'] = join(folder, 'keys', 'trusted.json');
  const source = 'arn:aws:kms:eu-central-1:000000000000:key/1';
  expect(readPinnedKeys()).toEqual([]);
  expect(pinKey({ source, publicKey: KEY.publicKey }, true).kind).toBe('pinned');
  expect(pinKey({ source, publicKey: KEY.publicKey }, true).kind).toBe('already');
  expect(pinKey({ source, publicKey: OTHER_KEY.publicKey }, true).kind).toBe('replaced');
  expect(readPinnedKeys().map(({ publicKey }) => publicKey)).toEqual([OTHER_KEY.publicKey]);
});
