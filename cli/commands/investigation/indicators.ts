import { Option } from 'commander';
import type { Command } from 'commander';
import { readEvents } from '../../../adapters/dynamodb/read-events.ts';
import { journalKey } from '../../../contracts/keys.ts';
import { indicatorsOf, isTlpLevel, TLP_LEVELS, toStix } from '../../../domain/incidents/index.ts';
import { InvalidInputError, NotFoundError } from '../../../domain/shared/errors.ts';
import { incidentJournal } from '../../../lambdas/_shared/incident-step.ts';
import { loadIncident } from '../../audit/collect-export.ts';
import { tableOf } from '../../audit/find-journals.ts';
import { connect } from '../../deployment/connect.ts';
import { visibleTo } from '../../incident/visible-to.ts';

type Options = { tlp: string; as?: string };

const indicators = async (incidentId: string, { tlp, as }: Options, command: Command): Promise<void> => {
  if (!isTlpLevel(tlp)) throw new InvalidInputError('--tlp', `must be one of ${TLP_LEVELS.join(', ')}`);
  await connect(command);
  const state = await loadIncident(incidentId);
  if (!(await (await visibleTo(as))(state))) throw new NotFoundError(`incident ${incidentId} does not exist`);
  const events = await readEvents(tableOf('incidents'), journalKey('incidents', incidentId));
  const known = indicatorsOf(events, await incidentJournal().reveal(incidentId));
  console.log(JSON.stringify(toStix(known, { incidentId, tlp }), undefined, 2));
};

export const addIndicators = (investigation: Command): void => {
  investigation
    .command('indicators <incident>')
    .description('all indicators as a STIX 2.1 bundle, marked by the Traffic Light Protocol')
    .addOption(new Option('--tlp <level>', 'who may have it').choices(TLP_LEVELS).default('amber'))
    .option('--as <person>', 'directory id of who looks: a restricted incident is shown to the people named only')
    .action(indicators);
};
