import type { Command } from 'commander';
import * as z from 'zod/mini';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

const Answer = z.record(z.string(), z.unknown());
const by = ['--by <person>', 'directory id of counsel, or of whom they admitted'] as const;

const send = async (command: Command, input: Record<string, unknown>): Promise<void> => {
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'incidents', 'command-privilege', input)));
};

const listed = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Legal privilege: what counsel keeps out of every pack. */
export const addPrivilegeCommands = (program: Command): void => {
  const privilege = program
    .command('privilege')
    .description('the privileged stream of an incident: opened by counsel, in no pack');
  privilege
    .command('open <incident>')
    .description('opens it; only counsel can')
    .option('--admit <persons>', 'directory ids of who else may read and add, separated by commas')
    .requiredOption('--basis <text>', 'on what ground; sealed')
    .requiredOption(...by)
    .action((incidentId: string, said: { admit?: string; basis: string; by: string }, command: Command) =>
      send(command, {
        ...{ command: 'open', incidentId, personId: said.by, basis: said.basis },
        admit: said.admit === undefined ? [] : listed(said.admit),
      }),
    );
  privilege
    .command('add <incident>')
    .description('a note for those who are admitted')
    .requiredOption('--note <text>', 'sealed under a key of its own')
    .requiredOption(...by)
    .action((incidentId: string, said: { note: string; by: string }, command: Command) =>
      send(command, { command: 'add', incidentId, personId: said.by, note: said.note }),
    );
  privilege
    .command('withhold <incident>')
    .description('a piece of evidence goes into no pack from now on; a pack says how many were withheld, by whom')
    .requiredOption('--piece <key>', 'the key of its object')
    .requiredOption(...by)
    .action((incidentId: string, said: { piece: string; by: string }, command: Command) =>
      send(command, { command: 'withhold', incidentId, personId: said.by, piece: said.piece }),
    );
  privilege
    .command('show <incident>')
    .description('what is in it, for those who are admitted; the journal says who looked')
    .requiredOption('--reason <text>', 'why; sealed')
    .requiredOption(...by)
    .action((incidentId: string, said: { reason: string; by: string }, command: Command) =>
      send(command, { command: 'show', incidentId, personId: said.by, reason: said.reason }),
    );
};
