import type { Command } from 'commander';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { listByStatus } from '../../../adapters/dynamodb/list-by-status.ts';
import { visibleTo } from '../../incident/visible-to.ts';
import { printLine } from '../../print.ts';

const STATUSES = ['open', 'closed', 'dismissed', 'merged'];

type Options = { status: string; as?: string };

const list = async ({ status, as }: Options, command: Command): Promise<void> => {
  const wanted = status === 'all' ? STATUSES : STATUSES.filter((one) => one === status);
  if (wanted.length === 0) throw new InvalidInputError('--status', `is none of ${STATUSES.join(', ')}, all`);
  await connect(command);
  const maySee = await visibleTo(as);
  for (const one of wanted)
    for await (const { state, changedAt } of listByStatus<IncidentState>(environment(ENV.incidentsTable), one))
      if (await maySee(state))
        printLine({
          id: state.id,
          status: state.status,
          severity: state.severity?.level,
          title: state.title,
          source: state.source,
          resource: state.resource,
          signals: state.signals.count,
          detectedAt: state.times.detectedAt,
          closedAt: state.times.closedAt,
          changedAt,
          run: state.run,
        });
};

export const addList = (incident: Command): void => {
  incident
    .command('list')
    .description('one JSON line each, newest change first')
    .option('--as <person>', 'directory id of who looks: restricted incidents are listed for the people named only')
    .option('--status <status>', `${STATUSES.join(', ')} or all`, 'all')
    .action(list);
};
