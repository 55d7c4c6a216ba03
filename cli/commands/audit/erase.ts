import { Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { ERASURE_GROUNDS } from '../../../domain/audit/index.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

type Options = { reason: string; reference?: string; by: string };
const Answer = z.object({ incidentId: z.string(), erased: z.array(z.string()) });

const erase = async (incidentId: string, { reason, reference, by }: Options, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  const input = { incidentId, ground: reason, personId: by, ...(reference === undefined ? {} : { reference }) };
  printLine(Answer.parse(await invoke(stage, 'audit', 'erase-sealed', input)));
};

export const addErase = (audit: Command): void => {
  audit
    .command('erase <incident>')
    .description(
      'destroys the personal content of a closed incident and its closed cases for ever; the journals still verify',
    )
    .addOption(new Option('--reason <ground>', 'why').choices(ERASURE_GROUNDS).makeOptionMandatory())
    .option('--reference <number>', 'a ticket, e.g. DPO-17; it stands in the journal in clear')
    .requiredOption('--by <person>', 'directory id of who decides')
    .action(erase);
};
