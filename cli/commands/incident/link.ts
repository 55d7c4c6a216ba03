import { Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { LINK_KINDS } from '../../../domain/incidents/index.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

type Options = { to: string; as: string; by: string; reason: string };
const Answer = z.record(z.string(), z.unknown());

const link = async (incidentId: string, { to, as, by, reason }: Options, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  const input = { command: 'link', incidentId, to, kind: as, personId: by, reason };
  printLine(Answer.parse(await invoke(stage, 'incidents', 'command-incident', input)));
};

export const addLink = (incident: Command): void => {
  incident
    .command('link <incident>')
    .description('it belongs to another incident; each goes on by itself, and both journals say so')
    .requiredOption('--to <incident>', 'the other incident')
    .addOption(new Option('--as <kind>', 'how they belong together').choices(LINK_KINDS).default('related'))
    .requiredOption('--by <person>', 'directory id of who says so')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .action(link);
};
