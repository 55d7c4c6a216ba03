import { Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { HOLD_GROUNDS } from '../../../domain/incidents/index.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readMoment } from '../../read-input.ts';

type Options = { until: string; for: string; by: string; reason: string; contact?: string; reference?: string };
const Answer = z.object({ incidentId: z.string(), heldUntil: z.string() });

const hold = async (incidentId: string, options: Options, command: Command): Promise<void> => {
  const { until, for: ground, by, reason, contact, reference } = options;
  const input = {
    ...{ incidentId, personId: by, ground, until: readMoment('--until', until), reason },
    ...(contact === undefined ? {} : { contact }),
    ...(reference === undefined ? {} : { reference }),
  };
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'incidents', 'place-hold', input)));
};

export const addHold = (evidence: Command): void => {
  evidence
    .command('hold <incident>')
    .description('a legal hold: until its end nothing is erased and every lock lasts; it only grows')
    .requiredOption('--until <time>', 'ISO 8601 with an offset; at most 400 days ahead')
    .addOption(new Option('--for <ground>', 'who needs it').choices(HOLD_GROUNDS).makeOptionMandatory())
    .requiredOption('--by <person>', 'directory id of who places it')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .option('--contact <text>', 'whom to talk to at the authority; sealed')
    .option('--reference <number>', 'file number of the authority; it stands in the journal in clear')
    .action(hold);
};
