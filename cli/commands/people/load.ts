import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import { readAsks } from '../../../adapters/dynamodb/read-asks.ts';
import { environment } from '../../../adapters/environment.ts';
import type { LoadReport } from '../../../contracts/config/load-report.ts';
import { ENV } from '../../../contracts/env.ts';
import { loadOnPeople } from '../../../domain/reporting/index.ts';
import { InvalidInputError, RefusedError } from '../../../domain/shared/errors.ts';
import { after } from '../../../domain/shared/time.ts';
import { readDuration } from '../../clock/read-duration.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';

type Options = { since: string; until?: string; byName?: boolean };

/** A moment, or how long ago it was. */
const momentOf = (field: string, text: string, now: string): string => {
  if (!/^\d{4}-/.test(text)) return after(now, -readDuration(field, text));
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new InvalidInputError(field, `${text} is no moment such as 2026-11-01T00:00:00Z`);
  return new Date(ms).toISOString();
};

const periodOf = ({ since: from, until: to }: Options, now: string): { since: string; until: string } => {
  const since = momentOf('--since', from, now);
  const until = to === undefined ? now : momentOf('--until', to, now);
  if (until <= since) throw new InvalidInputError('--until', 'must be later than --since');
  return { since, until };
};

/** The setting as it is, with names only when they are asked for; refused where two people have not allowed them. */
const settingFor = async ({ byName = false }: Options): Promise<{ version: number; setting: LoadReport }> => {
  const { version, content } = await readGoverned('load-report');
  if (byName && !content.byName)
    throw new RefusedError('nobody is shown by name: two people must set "byName" of the document load-report first');
  return { version, setting: { ...content, byName } };
};

const load = async (options: Options, command: Command): Promise<void> => {
  await connect(command);
  const period = periodOf(options, await readClock());
  const { version, setting } = await settingFor(options);
  const tables = { approvals: environment(ENV.approvalsTable), visits: environment(ENV.visitsTable) };
  const [asks, everybody] = await Promise.all([readAsks(tables, period.since), readPeople()]);
  const { teams, total, byName = [] } = loadOnPeople(asks, everybody, period, setting);
  for (const { team = 'small teams together', people, figures } of teams) printLine({ team, people, ...figures });
  // Whoever reads names sees which approved version of the setting lets them.
  for (const { figures, ...person } of byName) printLine({ ...person, ...figures, allowedByVersion: version });
  printLine({ team: 'all', people: total.people, ...total.figures, ...period });
};

export const addLoad = (people: Command): void => {
  people
    .command('load')
    .description('how much was asked of whom: by team, one JSON line each; times are medians in seconds')
    .requiredOption('--since <moment>', 'a moment, or how long ago: 7d')
    .option('--until <moment>', 'a moment, or how long ago; now when left out')
    .option('--by-name', 'each person too, where two people have allowed that')
    .action(load);
};
