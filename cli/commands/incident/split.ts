import type { Command } from 'commander';
import * as z from 'zod/mini';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

type Options = { resource?: string[]; principal?: string[]; by: string; reason: string };
const Answer = z.object({ incidentId: z.string(), child: z.string() });

const split = async (incidentId: string, options: Options, command: Command): Promise<void> => {
  const { resource: resources = [], principal: principals = [], by, reason } = options;
  if (resources.length + principals.length === 0)
    throw new InvalidInputError('--resource', 'name a resource or a --principal that leaves');
  const { stage } = await connect(command);
  const input = { incidentId, personId: by, resources, principals, reason };
  printLine(Answer.parse(await invoke(stage, 'incidents', 'split-incident', input)));
};

export const addSplit = (incident: Command): void => {
  incident
    .command('split <incident>')
    .description('part of it is another incident, which inherits awareness, facts and a copy of custody')
    .option('--resource <uid...>', 'what leaves: resources by uid')
    .option('--principal <name...>', 'what leaves: principals by name, uid or credential')
    .requiredOption('--by <person>', 'directory id of who commands it')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .action(split);
};
