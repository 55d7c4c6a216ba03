import type { Command } from 'commander';
import * as z from 'zod/mini';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { listRuns } from '../../regulation/list-regulation.ts';

const Answer = z.record(z.string(), z.unknown());

const list = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  for await (const { signedOff, ...run } of listRuns())
    printLine({ ...run, signedOffBy: signedOff?.by, signedOffAt: signedOff?.at });
};

type Signed = { by: string; reason: string };

const sign = async (runId: string, { by, reason }: Signed, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  const answer = Answer.parse(await invoke(stage, 'regulation', 'sign-off-recurrence', { runId, by, reason }));
  printLine(answer);
  if (answer['kind'] === 'refused') process.exitCode = 1;
};

export const addRecurrence = (regulation: Command): void => {
  regulation
    .command('recurrence')
    .description(
      'the monthly looks for recurring incidents (2024/1772 Article 8(2)): one JSON line each, unsigned first',
    )
    .action(list);
  regulation
    .command('sign-off <run>')
    .description('a compliance officer has read a monthly look')
    .requiredOption('--by <person>', 'directory id of the compliance officer')
    .requiredOption('--reason <text>', 'what they conclude; it stands in the journal, sealed')
    .action(sign);
};
