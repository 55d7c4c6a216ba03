import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { jsonLine } from '../print.ts';
import { splitLines } from './split-lines.ts';

/** What a line's value comes to. Throws InvalidInputError when it cannot be judged. */
export type Judge = (value: unknown) => object;
type Verdict = { good: string } | { bad: string };

const parse = (line: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
};

const judgeLine = (judge: Judge, line: string): Verdict => {
  const parsed = parse(line);
  if (parsed === undefined) return { bad: 'is not JSON' };
  try {
    return { good: jsonLine(judge(parsed.value)) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { bad: error.message };
    throw error;
  }
};

const write = async (stream: Writable, text: string): Promise<void> => {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
};

type LinesJob = { judge: Judge; input: AsyncIterable<Uint8Array>; output: Writable; errors: Writable };

/**
 * Judges JSON Lines in their order: a good line's answer goes to `output`, a bad line's number, field and reason to `errors`.
 * Reads no faster than is written. Answers how many lines were bad.
 */
export const judgeLines = async ({ judge, input, output, errors }: LinesJob): Promise<{ bad: number }> => {
  let number = 0;
  let bad = 0;
  async function* answers(): AsyncGenerator<string> {
    for await (const lines of splitLines(input)) {
      let [good, wrong] = ['', ''];
      for (const line of lines) {
        number += 1;
        const verdict = judgeLine(judge, line);
        if ('good' in verdict) good += `${verdict.good}\n`;
        else [bad, wrong] = [bad + 1, `${wrong}line ${number}: ${verdict.bad}\n`];
      }
      await write(errors, wrong);
      if (good !== '') yield good;
    }
  }
  await pipeline(answers, output, { end: false });
  return { bad };
};
