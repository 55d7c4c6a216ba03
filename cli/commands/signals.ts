import type { Command } from 'commander';
import { replayDeadLetters } from '../../adapters/aws/replay-dead-letters.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { connect } from '../deployment/connect.ts';
import { printLine } from '../print.ts';

const replay = async ({ most }: { most?: string }, command: Command): Promise<void> => {
  const limit = most === undefined ? undefined : Number(most);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new InvalidInputError('--most', 'must be a whole number above 0');
  const { output } = await connect(command);
  const [from, to] = [output(OUTPUT.signalsDeadLetterQueue), output(OUTPUT.signalsQueue)];
  printLine({ replayed: await replayDeadLetters(from, to, limit) });
};

export const addSignalsCommands = (program: Command): void => {
  program
    .command('signals')
    .description('what came in')
    .command('replay')
    .description('moves signals that could not be read back to the queue, after a fix; doing it twice is harmless')
    .option('--most <count>', 'at most so many')
    .action(replay);
};
