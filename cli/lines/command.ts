import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { judgeLines } from './judge-lines.ts';
import type { Judge } from './judge-lines.ts';

const open = async (file: string): Promise<Readable> => {
  if (file === '-') return process.stdin;
  const stream = createReadStream(file);
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw new InvalidInputError(file, error instanceof Error ? error.message : 'cannot be read');
  }
};

type LinesCommand = { name: string; description: string; judge: Judge };

/** A command that judges JSON Lines from a file or stdin; exit 2 when any line was bad. */
export const addLinesCommand = (parent: Command, { name, description, judge }: LinesCommand): void => {
  parent
    .command(`${name} [file]`)
    .description(`${description}; JSON Lines from the file or stdin`)
    .action(async (file: string | undefined) => {
      const input = await open(file ?? '-');
      const { bad } = await judgeLines({ judge, input, output: process.stdout, errors: process.stderr });
      if (bad > 0) process.exitCode = 2;
    });
};
