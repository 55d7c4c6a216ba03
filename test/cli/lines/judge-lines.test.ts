import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it, test } from '@jest/globals';
import * as z from 'zod/mini';
import { judgeLines } from '../../../cli/lines/judge-lines.ts';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { runCli } from '../run-cli.ts';

const Figure = z.strictObject({ n: z.number().check(z.gte(0)) });
const double = (value: unknown): object => ({ twice: checkShape(Figure, value).n * 2 });

const collect = (into: string[], highWaterMark = 1): Writable =>
  new Writable({
    highWaterMark,
    write: (chunk, _encoding, done) => {
      into.push(String(chunk));
      setImmediate(done);
    },
  });

const judge = async (chunks: (string | Buffer)[]): Promise<{ bad: number; out: string; err: string }> => {
  const [out, err]: [string[], string[]] = [[], []];
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const { bad } = await judgeLines({ judge: double, input, output: collect(out), errors: collect(err) });
  return { bad, out: out.join(''), err: err.join('') };
};

describe('JSON Lines', () => {
  it('answers every good line in order and names every bad one', async () => {
    expect(await judge(['{"n":1}\n{"n":-1}\n{"n":2}\nno\n', '{}\n{"n":1,"m":2}\n{"n":"1"}\n{"n":3}\n'])).toEqual({
      bad: 5,
      out: '{"twice":2}\n{"twice":4}\n{"twice":6}\n',
      err: [
        'line 2: n: must be >= 0',
        'line 4: is not JSON',
        'line 5: n: is missing',
        'line 6: m: is unknown',
        'line 7: n: must be a number\n',
      ].join('\n'),
    });
  });
  test.each<[string, (string | Buffer)[], string, string]>([
    ['no end of the last line', ['{"n":1}\n{"n":2}'], '{"twice":2}\n{"twice":4}\n', ''],
    ['an empty line at the end', ['{"n":1}\n\n'], '{"twice":2}\n', ''],
    [
      'an empty line between lines',
      ['{"n":1}\n', '\n', '{"n":2}\n'],
      '{"twice":2}\n{"twice":4}\n',
      'line 2: is not JSON\n',
    ],
    ['nothing at all', [], '', ''],
    ['lines torn across chunks', ['{"n"', ':1', '}\n{', '"n":2}\n'], '{"twice":2}\n{"twice":4}\n', ''],
    ['carriage returns', ['{"n":1}\r\n{"n":2}\r\n\r\n'], '{"twice":2}\n{"twice":4}\n', ''],
    ['a byte order mark', ['\uFEFF{"n":1}\n'], '{"twice":2}\n', ''],
    ['a line separator inside a text', ['{"n":"a\u2028b"}\n'], '', 'line 1: n: must be a number\n'],
    [
      'a letter torn in two',
      [Buffer.from([0x7b, 0x22, 0xc3]), Buffer.from('\xa4":1}', 'latin1')],
      '',
      'line 1: n: is missing\n',
    ],
    ['a list', ['[]\n'], '', 'line 1: input: must be an object\n'],
    ['null', ['null\n'], '', 'line 1: input: must be an object\n'],
    ['a number that is none', ['{"n":1e999}\n'], '', 'line 1: n: must be a number\n'],
    ['a prototype', ['{"n":1,"__proto__":{}}\n'], '', 'line 1: __proto__: is unknown\n'],
  ])('%s', async (_name, chunks, out, err) => {
    expect(await judge(chunks)).toMatchObject({ out, err });
  });
  it('does not hide a fault of its own', async () => {
    const broken = (): object => {
      throw new RangeError('a fault');
    };
    const input = Readable.from([Buffer.from('{}\n')]);
    await expect(judgeLines({ judge: broken, input, output: collect([]), errors: collect([]) })).rejects.toThrow(
      'a fault',
    );
  });
  it('reads no further while nobody takes what is written', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; read < 1000; read += 1) yield await Promise.resolve(Buffer.from('{"n":1}\n'));
    }
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const abandoned = judgeLines({ judge: double, input: endless(), output: stuck, errors: stuck });
    for (let turn = 0; turn < 2000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(100);
    stuck.destroy();
    await expect(abandoned).rejects.toThrow();
  });
});

describe('a command over lines', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-lines-')), 'lines.jsonl');
  it('exits 2 when a line was bad, after judging all', async () => {
    writeFileSync(file, '{"lei":1}\n{"lei":"5493000EWHDSR3MZWH98"}\n');
    expect(await runCli(['lei', 'check', file])).toEqual({
      status: 2,
      stdout: '{"valid":true}\n',
      stderr: 'line 1: lei: must be a text\n',
    });
  });
  it('exits 2 when the file is not there', async () => {
    expect(await runCli(['lei', 'check', `${file}.absent`])).toMatchObject({ status: 2, stdout: '' });
  });
});
