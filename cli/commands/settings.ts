import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { readGoverned } from '../../adapters/dynamodb/governed-documents.ts';
import { listByStatus } from '../../adapters/dynamodb/list-by-status.ts';
import { environment } from '../../adapters/environment.ts';
import { GOVERNED_NAMES } from '../../contracts/config/governed.ts';
import type { GovernedName } from '../../contracts/config/governed.ts';
import { ENV } from '../../contracts/env.ts';
import { CHANGE_STATUSES, changeStatusKey } from '../../domain/people/index.ts';
import type { ChangeStatus, SettingsChangeState } from '../../domain/people/index.ts';
import { connect } from '../deployment/connect.ts';
import { BY, propose, REASON } from '../people/propose.ts';
import type { Proposer } from '../people/propose.ts';
import { printLine } from '../print.ts';
import { readJson } from '../read-input.ts';

const list = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  for (const document of GOVERNED_NAMES) printLine({ document, version: (await readGoverned(document)).version });
};

/** Indented, so that it can be edited and proposed. */
const show = async (document: GovernedName, _options: object, command: Command): Promise<void> => {
  await connect(command);
  console.log(JSON.stringify((await readGoverned(document)).content, undefined, 2));
};

const proposeFile = async (document: GovernedName, file: string, proposer: Proposer, command: Command) => {
  const content = readJson(file);
  const { stage } = await connect(command);
  await propose(stage, document, content, proposer);
};

const changes = async ({ status }: { status: ChangeStatus | 'all' }, command: Command): Promise<void> => {
  await connect(command);
  for (const one of status === 'all' ? CHANGE_STATUSES : [status])
    for await (const { state } of listByStatus<SettingsChangeState>(
      environment(ENV.peopleTable),
      changeStatusKey(one),
    )) {
      const { id, document, by, proposedAt, counts, baseVersion, version } = state;
      printLine({ id, document, status: state.status, by, proposedAt, counts, baseVersion, version });
    }
};

const document = (): Argument => new Argument('<document>').choices(GOVERNED_NAMES);

/** What only two people together change: people, rotas, policies, playbooks, the protected list and the like. */
export const addSettingsCommands = (program: Command): void => {
  const settings = program.command('settings').description('settings that only two people together change');
  settings.command('list').description('the documents there are, and their versions (0: as deployed)').action(list);
  settings.command('show').description('a document as it holds now').addArgument(document()).action(show);
  settings
    .command('propose')
    .description('proposes a document as a file has it; a second person has to confirm it')
    .addArgument(document())
    .argument('<file.json>', 'the whole document; - is stdin')
    .requiredOption(...BY)
    .requiredOption(...REASON)
    .action(proposeFile);
  settings
    .command('changes')
    .description('what was proposed, one JSON line each, newest change first')
    .addOption(new Option('--status <status>').choices([...CHANGE_STATUSES, 'all']).default('proposed'))
    .action(changes);
};
