import type { Command } from 'commander';
import * as z from 'zod/mini';
import { readClock } from '../../adapters/clock.ts';
import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isOverdue } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { incidentJournal } from '../../lambdas/_shared/incident-step.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { connect } from '../deployment/connect.ts';
import { invoke } from '../deployment/invoke.ts';
import { visibleTo } from '../incident/visible-to.ts';
import { printLine } from '../print.ts';

type Row = { incident: string; key: string; dueOn: string; status: string; owner: string };
type ListOptions = { owner?: string; as?: string; all?: boolean; overdue?: boolean };
const Answer = z.record(z.string(), z.unknown());

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where incidents with actions of a review stand. */
const STATUSES = ['open', 'closed', 'merged'];

const rowsOf = async ({ id, title, actions = [] }: IncidentState, now: string): Promise<Row[]> => {
  if (actions.length === 0) return [];
  const revealed = await incidentJournal().reveal(id);
  return actions.map(({ what, remindAt: _, ...action }) => ({
    incident: id,
    title,
    ...action,
    what: revealed.get(what.ref) ?? '(erased)',
    isOverdue: action.status === 'open' && isOverdue(action.dueOn, now),
  }));
};

const list = async ({ owner, as, all, overdue }: ListOptions, command: Command): Promise<void> => {
  await connect(command);
  const [maySee, now] = [await visibleTo(as), await readClock()];
  const rows: Row[] = [];
  for (const status of STATUSES)
    for await (const { state } of listByStatus<IncidentState>(environment(ENV.incidentsTable), status))
      if (await maySee(state)) rows.push(...(await rowsOf(state, now)));
  rows
    .filter((row) => all === true || row.status === 'open')
    .filter((row) => owner === undefined || row.owner === owner)
    .filter((row) => overdue !== true || (row.status === 'open' && isOverdue(row.dueOn, now)))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .forEach(printLine);
};

type Options = { by: string; note?: string; reason?: string; changed?: string; to?: string; owner?: string };

const checkMove = ({ to, owner }: { to: string | undefined; owner: string | undefined }): void => {
  if (to === undefined && owner === undefined)
    throw new InvalidInputError('--to', 'give another day, another --owner, or both');
  if (to !== undefined && !DAY.test(to)) throw new InvalidInputError('--to', 'is a day, as in 2026-12-01');
};

const say =
  (name: 'done' | 'move' | 'drop') =>
  async (incidentId: string, key: string, options: Options, command: Command): Promise<void> => {
    const { by, note, reason = note, changed, to, owner } = options;
    if (name === 'move') checkMove({ to, owner });
    const { stage } = await connect(command);
    const said = { command: name, incidentId, key, personId: by, reason, changed, dueOn: to, owner };
    printLine(Answer.parse(await invoke(stage, 'incidents', 'command-action', said)));
  };

const by = ['--by <person>', 'directory id of who says so'] as const;
const reason = ['--reason <text>', 'why; it stands in the journal, sealed'] as const;

export const addActionsCommands = (program: Command): void => {
  const actions = program.command('actions').description('what reviews of incidents want done, by whom and until when');
  actions
    .command('list')
    .description('one JSON line each, the next due first')
    .option('--owner <person>', 'directory id: only theirs')
    .option('--overdue', 'only those whose day has passed')
    .option('--all', 'those that are done or dropped, too')
    .option('--as <person>', 'directory id of who looks: restricted incidents are listed for the people named only')
    .action(list);
  actions
    .command('done <incident> <action>')
    .description('it is done; names the control or playbook that was changed, where it was to change one')
    .option('--changed <what>', 'playbook/<id>, settings/<document>, control/<name> or framework/<what>')
    .requiredOption(...by)
    .requiredOption('--note <text>', 'what was done; it stands in the journal, sealed')
    .action(say('done'));
  actions
    .command('move <incident> <action>')
    .description('gives it another day, another owner, or both')
    .option('--to <day>', 'the new day, 2026-12-01')
    .option('--owner <person>', 'directory id of the new owner')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(say('move'));
  actions
    .command('drop <incident> <action>')
    .description('it will not be done; who owns it cannot say that')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(say('drop'));
};
