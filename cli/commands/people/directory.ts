import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { findPerson, readPeople } from '../../../adapters/config/people.ts';
import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import { ROLES } from '../../../contracts/config/people.ts';
import type { Role } from '../../../contracts/config/people.ts';
import { onCall, orderOfCall } from '../../../domain/people/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { readPeopleCsv } from '../../people/read-people-csv.ts';
import { BY, propose, REASON } from '../../people/propose.ts';
import type { Proposer } from '../../people/propose.ts';
import { printLine } from '../../print.ts';
import { readMoment } from '../../read-input.ts';

const list = async ({ role }: { role?: Role }, command: Command): Promise<void> => {
  await connect(command);
  for (const { id, label, roles, team, manager, language, timeZone } of await readPeople())
    if (role === undefined || roles.includes(role)) printLine({ id, label, roles, team, manager, language, timeZone });
};

const show = async (id: string, _options: object, command: Command): Promise<void> => {
  await connect(command);
  const person = await findPerson(id);
  if (person === undefined) throw new NotFoundError(`nobody has the id ${id}`);
  printLine(person);
};

const showOnCall = async ({ at, role }: { at?: string; role?: Role }, command: Command): Promise<void> => {
  const moment = at === undefined ? undefined : readMoment('--at', at);
  await connect(command);
  const now = moment ?? (await readClock());
  const [people, { content: rotas }] = await Promise.all([readPeople(), readGoverned('rotas')]);
  const roles =
    role === undefined ? ROLES.filter((one) => people.some((person) => person.roles.includes(one))) : [role];
  for (const one of roles) {
    const first = onCall(people, rotas, one, now);
    const called = orderOfCall(people, rotas, one, now).map(({ id }) => id);
    const how =
      first === undefined ? { because: 'order of the directory' } : { because: first.because, rota: first.rota };
    printLine({ role: one, at: now, onCall: called[0], ...how, standBy: called.slice(1) });
  }
};

type ImportOptions = Proposer & { complete?: boolean };

const importCsv = async (file: string, { complete = false, ...proposer }: ImportOptions, command: Command) => {
  const { stage } = await connect(command);
  const people = readPeopleCsv(file, await readPeople(), complete);
  await propose(stage, 'people', { people }, proposer);
};

const role = (): Option => new Option('--role <role>', 'of this role only').choices(ROLES);

/** The directory: who there is, who is on call, and a table of people proposed as its change. */
export const addDirectory = (people: Command): void => {
  people
    .command('list')
    .description('one JSON line each, in the order of the directory; names, numbers and addresses: people show')
    .addOption(role())
    .action(list);
  people
    .command('show')
    .description('everything about one person')
    .addArgument(new Argument('<person>', 'directory id'))
    .action(show);
  people
    .command('on-call')
    .description('who is called first for each role, why, and who stands by')
    .option('--at <time>', 'ISO 8601 with offset; now when left out')
    .addOption(role())
    .action(showOnCall);
  people
    .command('import <people.csv>')
    .description('proposes the people of a table (RFC 4180, UTF-8); a second person has to confirm it')
    .option('--complete', 'the table is the whole directory: whoever it does not name goes')
    .requiredOption(...BY)
    .requiredOption(...REASON)
    .action(importCsv);
};
