import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { readExercises } from '../../../adapters/config/exercises.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import { readRecordedEvents } from '../../../adapters/dynamodb/read-events.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { journalKey } from '../../../contracts/keys.ts';
import { describeEvent } from '../../../domain/audit/index.ts';
import {
  exerciseReport,
  objectivesOf,
  reportMarkdown,
  scoreExercise,
} from '../../../domain/incidents/exercise/index.ts';
import type { ExerciseMoment } from '../../../domain/incidents/exercise/index.ts';
import { InvalidInputError, NotFoundError } from '../../../domain/shared/errors.ts';
import { loadIncident } from '../../audit/collect-export.ts';
import { tableOf } from '../../audit/find-journals.ts';
import { connect } from '../../deployment/connect.ts';
import { visibleTo } from '../../incident/visible-to.ts';

type Options = { json?: boolean; out?: string; as?: string };

/** Nothing personal is in a report: what was sealed stays so. */
const NOTHING_REVEALED: ReadonlyMap<string, string> = new Map();

const momentsOf = (events: readonly JournalEvent[], people: readonly Person[]): ExerciseMoment[] =>
  events.map((event) => ({
    at: event.occurredAt,
    who: people.find(({ id }) => event.actor === `person:${id}`)?.label ?? event.actor,
    what: describeEvent(event, NOTHING_REVEALED).what,
  }));

const report = async (incidentId: string, { json, out, as }: Options, command: Command): Promise<void> => {
  await connect(command);
  const state = await loadIncident(incidentId);
  if (!(await (await visibleTo(as))(state))) throw new NotFoundError(`incident ${incidentId} does not exist`);
  const recorded = await readRecordedEvents(tableOf('incidents'), journalKey('incidents', incidentId));
  const events = recorded.map(({ event }) => JournalEvent.parse(JSON.parse(event)));
  const [people, now] = [await readPeople(), await readClock()];
  const rolesOf = (personId: string) => people.find(({ id }) => id === personId)?.roles ?? [];
  const found = exerciseReport(state, {
    reportedAt: now,
    score: scoreExercise(events, objectivesOf(readExercises(), state.exercise?.plan), { rolesOf, now }),
    moments: momentsOf(events, people),
    journal: { events: recorded.length, headHash: recorded.at(-1)?.hash ?? '' },
  });
  if (found === undefined) throw new InvalidInputError('incident', `${incidentId} was no exercise`);
  const text = json === true ? `${JSON.stringify(found, null, 2)}\n` : reportMarkdown(found);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text, { mode: 0o600 });
};

export const addReport = (exercise: Command): void => {
  exercise
    .command('report <incident>')
    .description('how an exercise went against its objectives: evidence of testing (DORA Art. 24 and 25), as Markdown')
    .option('--json', 'as JSON instead')
    .option('--out <file>', 'into a file instead of stdout')
    .option('--as <person>', 'directory id of who looks: a restricted one is shown to the people named only')
    .action(report);
};
