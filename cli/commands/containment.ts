import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { readContainmentLimits } from '../../adapters/config/containment-limits.ts';
import { connect } from '../deployment/connect.ts';
import { invoke } from '../deployment/invoke.ts';
import { BY, propose, REASON } from '../people/propose.ts';
import type { Proposer } from '../people/propose.ts';
import { printLine } from '../print.ts';

const Answer = z.record(z.string(), z.unknown());

const show = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  printLine(await readContainmentLimits());
};

const stop = async ({ by, reason }: Proposer, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'people', 'stop-containment', { formId: randomUUID(), by, reason })));
};

const resume = async (proposer: Proposer, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  await propose(stage, 'containment-limits', { ...(await readContainmentLimits()), stopped: false }, proposer);
};

/** The kill switch of everything that Holdfast does to resources. */
export const addContainmentCommands = (program: Command): void => {
  const containment = program.command('containment').description('the kill switch, and the circuit breaker’s limits');
  containment.command('show').description('whether it is stopped, and the limits').action(show);
  containment
    .command('stop')
    .description('nothing is contained or released from now on; one person is enough')
    .requiredOption('--by <person>', 'directory id of who stops it')
    .requiredOption('--reason <text>', 'why, 10 characters at least')
    .action(stop);
  containment
    .command('resume')
    .description('proposes that it acts again; a second person has to confirm it')
    .requiredOption(...BY)
    .requiredOption(...REASON)
    .action(resume);
};
