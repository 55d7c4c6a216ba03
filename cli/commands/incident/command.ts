import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { Severity } from '../../../contracts/severity.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

type Options = { by: string; reason: string };
const Answer = z.record(z.string(), z.unknown());

const send = async (command: Command, name: string, input: object): Promise<Record<string, unknown>> => {
  const { stage } = await connect(command);
  return Answer.parse(await invoke(stage, 'incidents', name, input));
};

const commandIncident =
  (name: string) =>
  async (incidentId: string, { by, reason }: Options, command: Command) => {
    printLine(await send(command, 'command-incident', { command: name, incidentId, personId: by, reason }));
  };

const changeSeverity = async (incidentId: string, severity: string, { by, reason }: Options, command: Command) => {
  const input = { command: 'change-severity', incidentId, personId: by, reason, severity };
  printLine(await send(command, 'command-incident', input));
};

type ReleaseOptions = { by: string; as: string; reason: string; action?: string; override?: boolean };

/** Refused is an answer too: it says what others changed since, or which actions there are. */
const release = async (incidentId: string, options: ReleaseOptions, command: Command): Promise<void> => {
  const { by, as, reason, action, override } = options;
  const input = { incidentId, actor: `person:${by}`, reason: as, note: reason, override: override === true };
  const named = action === undefined ? input : { ...input, action };
  const answer = await send(command, 'propose-release', named);
  printLine(answer);
  if (answer['kind'] === 'refused') process.exitCode = 1;
};

const handOver = async (
  incidentId: string,
  { to, by, summary }: { to: string; by: string; summary: string },
  command: Command,
): Promise<void> => {
  printLine(await send(command, 'command-incident', { command: 'hand-over', incidentId, personId: by, to, summary }));
};

const restrict = async (
  incidentId: string,
  { to, by, reason }: { to: string; by: string; reason: string },
  command: Command,
): Promise<void> => {
  const named = to.split(',').map((id) => id.trim());
  printLine(
    await send(command, 'command-incident', { command: 'restrict', incidentId, personId: by, to: named, reason }),
  );
};

const by = ['--by <person>', 'directory id of who commands it'] as const;
const reason = ['--reason <text>', 'why; it stands in the journal, sealed'] as const;

/** What people command: a reason is always asked for, and SEV1-2 may ask a second person first. */
export const addCommandsToIncident = (incident: Command): void => {
  incident
    .command('dismiss <incident>')
    .description('it was none; SEV1-2 ask a second person')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(commandIncident('dismiss'));
  incident
    .command('reopen <incident>')
    .description('a closed or dismissed incident goes on: same id, times go on')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(commandIncident('reopen'));
  incident
    .command('severity <incident>')
    .description('raises at once; lowering SEV1-2 asks a second person')
    .addArgument(new Argument('<level>').choices(Object.values(Severity.def.entries)))
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(changeSeverity);
  incident
    .command('hand-over <incident>')
    .description('asks a successor to lead the response; until they accept, command stays where it is')
    .requiredOption('--to <person>', 'directory id of the successor')
    .requiredOption(...by)
    .requiredOption('--summary <text>', 'where things stand and what comes next; sealed in the journal')
    .action(handOver);
  incident
    .command('restrict <incident>')
    .description('from now on only the people named see the incident and are asked about it')
    .requiredOption('--to <persons>', 'directory ids, separated by commas')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(restrict);
  incident
    .command('release <incident>')
    .description(
      'asks a second person to undo a containment: false-positive restores what was captured, remediated never revives what leaked',
    )
    .addOption(new Option('--as <kind>').choices(['false-positive', 'remediated']).makeOptionMandatory())
    .requiredOption(...by)
    .requiredOption(...reason)
    .option('--action <key>', 'which action, when there are several')
    .option('--override', 'although others changed something since: you have seen what')
    .action(release);
};
