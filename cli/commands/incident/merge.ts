import type { Command } from 'commander';
import * as z from 'zod/mini';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

type Options = { into: string; by: string; reason: string };
const Answer = z.record(z.string(), z.unknown());

const merge = async (incidentId: string, { into, by, reason }: Options, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  const input = { command: 'merge', incidentId, into, personId: by, reason };
  printLine(Answer.parse(await invoke(stage, 'incidents', 'command-incident', input)));
};

export const addMerge = (incident: Command): void => {
  incident
    .command('merge <incident>')
    .description('it is one with another incident: it ends here and goes on there, no clock gets later')
    .requiredOption('--into <incident>', 'the incident that goes on')
    .requiredOption('--by <person>', 'directory id of who commands it')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .action(merge);
};
