import type { Command } from 'commander';
import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { BY, propose, REASON } from '../../people/propose.ts';
import type { Proposer } from '../../people/propose.ts';
import { readMoment } from '../../read-input.ts';

type Options = Proposer & { from: string; to: string };

const spanOf = (person: string, { from, to }: Options) => ({
  person,
  from: readMoment('--from', from),
  to: readMoment('--to', to),
});

const absent = async (person: string, options: Options, command: Command): Promise<void> => {
  const span = spanOf(person, options);
  const { stage } = await connect(command);
  const { content } = await readGoverned('rotas');
  await propose(stage, 'rotas', { ...content, absences: [...content.absences, span] }, options);
};

const override = async (rotaId: string, person: string, options: Options, command: Command): Promise<void> => {
  const span = spanOf(person, options);
  const { stage } = await connect(command);
  const { content } = await readGoverned('rotas');
  if (!content.rotas.some(({ id }) => id === rotaId))
    throw new InvalidInputError('rota', `${rotaId} is none of ${content.rotas.map(({ id }) => id).join(', ')}`);
  const rotas = content.rotas.map((rota) =>
    rota.id === rotaId ? { ...rota, overrides: [...rota.overrides, span] } : rota,
  );
  await propose(stage, 'rotas', { ...content, rotas }, options);
};

const withSpan = (command: Command): Command =>
  command
    .requiredOption('--from <time>', 'ISO 8601 with offset; that moment is within')
    .requiredOption('--to <time>', 'ISO 8601 with offset; that moment is not')
    .requiredOption(...BY)
    .requiredOption(...REASON);

/** Changes of the rotas that come often; everything else by `settings propose rotas`. */
export const addRota = (people: Command): void => {
  withSpan(people.command('absent <person>'))
    .description('proposes that somebody is away: the next in turn stands in, and they are asked last')
    .action(absent);
  withSpan(people.command('override <rota> <person>'))
    .description('proposes that somebody is on call whatever the turns say')
    .action(override);
};
