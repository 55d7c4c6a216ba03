import type { Command } from 'commander';
import * as z from 'zod/mini';
import { factorsId, noFactors } from '../../../domain/people/index.ts';
import { factorsJournal } from '../../../lambdas/_shared/factor/factors-journal.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readWhole } from '../../read-input.ts';

const Answer = z.record(z.string(), z.unknown());
type Options = { by: string; reason: string };

const send =
  (name: string) =>
  async (personId: string, { by, reason }: Options, command: Command): Promise<void> => {
    const { stage } = await connect(command);
    printLine(Answer.parse(await invoke(stage, 'people', name, { personId, by, reason })));
  };

const removeFactor = async (
  personId: string,
  round: string,
  { by, reason }: Options,
  command: Command,
): Promise<void> => {
  const number = readWhole('<round>', round);
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'people', 'ask-removal', { personId, round: number, by, reason })));
};

const show = async (personId: string, _options: object, command: Command): Promise<void> => {
  await connect(command);
  const id = factorsId(personId);
  const state = (await factorsJournal().load(id))?.state ?? noFactors(id);
  const { enrolled, proposed, lockedAt, wrong, invitation } = state;
  printLine({
    personId,
    enrolled: enrolled.map(({ kind, round, at }) => ({ kind, round, at })),
    waiting: proposed?.kind,
    invitedUntil: invitation?.until,
    wrong,
    isLocked: lockedAt !== undefined,
    lockedAt,
  });
};

/** How people prove who they are. */
export const addFactors = (people: Command): void => {
  const by = '<person>';
  people
    .command('factors')
    .description(
      'how a person proves who they are: what is enrolled, what waits to be confirmed, whether they are locked',
    )
    .argument('<person>')
    .action(show);
  people
    .command('enrol')
    .description(
      'mail a person the link to enrol a passkey or an app for codes; a second person confirms what they enrol',
    )
    .argument('<person>')
    .requiredOption(`--by ${by}`, 'who asks for it; never the second person')
    .requiredOption('--reason <text>', 'why, at least 10 characters')
    .action(send('invite-enrolment'));
  people
    .command('remove-factor')
    .description('ask to take a lost passkey or app for codes away; a second person decides')
    .argument('<person>')
    .argument('<round>', 'which one, as people factors numbers them')
    .requiredOption(`--by ${by}`, 'who asks for it; never the second person')
    .requiredOption('--reason <text>', 'why, at least 10 characters')
    .action(removeFactor);
  people
    .command('unlock')
    .description('ask to let a person in again who was locked after five wrong codes; a second person decides')
    .argument('<person>')
    .requiredOption(`--by ${by}`, 'who asks for it; never the locked person')
    .requiredOption('--reason <text>', 'why, at least 10 characters')
    .action(send('ask-unlock'));
};
