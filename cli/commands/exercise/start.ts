import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { readPlaybooks } from '../../../adapters/config/playbooks.ts';
import type { InventedAlarm } from '../../../contracts/exercise.ts';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { waitForIncident } from '../../incident/wait-for-incident.ts';
import { printLine } from '../../print.ts';
import { readJson } from '../../read-input.ts';

type Options = {
  by: string;
  id?: string;
  signal?: string;
  resource?: string;
  principal?: string;
  credential?: string;
};

const Answer = z.object({ exerciseId: z.string(), signals: z.array(z.string()).check(z.minLength(1)) });
const SEVERITY = 5;

/** `AwsS3Bucket=name`: a type and what it is called. */
const pairOf = (field: string, text: string): [type: string, name: string] => {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidInputError(field, `${text} is no <type>=<name>, e.g. AwsS3Bucket=exercise-data`);
  return [text.slice(0, at), text.slice(at + 1)];
};

const principalOf = ({ principal, credential }: Options): Pick<InventedAlarm, 'principal'> => {
  if (principal === undefined && credential !== undefined)
    throw new InvalidInputError('--credential', 'needs --principal, whose it is');
  if (principal === undefined) return {};
  const [type, name] = pairOf('--principal', principal);
  return { principal: { type, name, ...(credential === undefined ? {} : { credentialUid: credential }) } };
};

/** An alarm of the playbook's own kind about what is named. */
const invent = async (playbook: string, options: Options): Promise<InventedAlarm> => {
  if (options.resource === undefined)
    throw new InvalidInputError(
      '--resource',
      'is missing: an invented alarm is about something, a recorded one is --signal',
    );
  const found = (await readPlaybooks()).find(({ id }) => id === playbook);
  const [beginning] = found?.matches.findingTypes ?? [];
  if (found === undefined || beginning === undefined)
    throw new InvalidInputError('playbook', `${playbook} is no playbook that alarms lead to`);
  const [type, uid] = pairOf('--resource', options.resource);
  return {
    type: `${beginning}Exercise`,
    title: found.title,
    severityId: SEVERITY,
    resource: { type, uid },
    ...principalOf(options),
  };
};

const start = async (playbook: string, options: Options, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  const about =
    options.signal === undefined
      ? { alarm: await invent(playbook, options) }
      : { event: checkShape(z.record(z.string(), z.unknown()), readJson(options.signal)) };
  const id = options.id ?? `${playbook}-${randomUUID().slice(0, 8)}`;
  const input = { id, playbook, by: options.by, ...about };
  const { exerciseId, signals } = checkShape(Answer, await invoke(stage, 'incidents', 'start-exercise', input));
  printLine({ exercise: exerciseId, incident: await waitForIncident(signals) });
};

export const addStart = (exercise: Command): void => {
  exercise
    .command('start <playbook>')
    .description('sends an alarm, recorded or invented, as practice; answers the incident that it opened')
    .requiredOption('--by <person>', 'directory id of who puts it on: they know how it goes, so others decide')
    .option('--signal <event.json>', 'a recorded EventBridge event (- reads stdin); it happens now')
    .option('--resource <type=name>', 'what an invented alarm is about, e.g. AwsS3Bucket=exercise-data')
    .option('--principal <type=name>', 'who acted in an invented alarm, e.g. IAMUser=exercise-user')
    .option('--credential <id>', 'the access key that the principal used')
    .option('--id <id>', 'the same id twice is held once')
    .action(start);
};
