import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { isHiddenFrom, isRestricted, involvedOf } from '../../domain/incidents/index.ts';
import type { IncidentState, Task } from '../../domain/incidents/index.ts';
import { taskMail } from '../../domain/incidents/mails/index.ts';
import { bareNews, chooseChannels } from '../../domain/people/channels/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { readReaching } from '../_shared/channels/reaching.ts';
import type { Reaching } from '../_shared/channels/reaching.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });
const Named = z.object({ key: z.string() });

type Ports = {
  incidents: Journal<IncidentState>;
  eventsOf: (incidentId: string) => Promise<readonly JournalEvent[]>;
  postbox: Postbox;
  people: () => Promise<readonly Person[]>;
  reaching: () => Promise<Reaching>;
};

type News = { state: IncidentState; task: Task; isOverdue: boolean; revealed: ReadonlyMap<string, string> };

const mailFor = ({ state, task, isOverdue, revealed }: News, { language, timeZone }: Person) => {
  const { key, what, dueAt, hypothesis } = task;
  const about = hypothesis === undefined ? {} : { hypothesis };
  return taskMail({
    ...{ language, timeZone, isOverdue },
    incident: { id: state.id, title: state.title, severity: state.severity?.level ?? 'SEV1' },
    task: { key, dueAt, what: revealed.get(what.ref) ?? '(erased)', ...about },
  });
};

const tell = async (
  news: News,
  person: Person,
  letterKey: string,
  { postbox, reaching }: Pick<Ports, 'postbox' | 'reaching'>,
) => {
  const { state } = news;
  const { outOfBand, channels } = await reaching();
  const severity = state.severity?.level;
  const reach = chooseChannels(person, { outOfBand, isRestricted: isRestricted(state), severity }, channels);
  if (reach.mailTo === undefined) return;
  const text = reach.isBare ? bareNews(person.language, state.id) : { thread: state.id, ...mailFor(news, person) };
  await postbox.send({ key: letterKey, to: reach.mailTo, about: { personId: person.id }, ...text });
};

/** Tells the owner of a task that it is theirs, or that its moment has passed; of what is over nobody hears. */
export const taskOwed =
  ({ incidents, eventsOf, people, ...sending }: Ports) =>
  async ({ aggregateId, seq }: { aggregateId: string; seq: number }): Promise<void> => {
    const state = await loadIncident(incidents, { incidentId: aggregateId });
    const event = (await eventsOf(aggregateId)).find((one) => one.seq === seq);
    if (event === undefined) return;
    const { key } = Named.parse(event.data);
    const task = state.investigation?.tasks.find((one) => one.key === key && one.status === 'open');
    const owner = task && (await people()).find(({ id }) => id === task.owner);
    if (task === undefined || owner === undefined) return;
    const revealed = await incidents.reveal(aggregateId);
    if (isHiddenFrom(state, owner, involvedOf(state, revealed))) return;
    const news = { state, task, isOverdue: event.type === 'incidents.task-reminded', revealed };
    await tell(news, owner, `${aggregateId}:task:${key}:${String(seq)}`, sending);
  };

export const handler = subscriber(Message, () => {
  const table = environment(ENV.incidentsTable);
  const perform = taskOwed({
    incidents: incidentJournal(),
    eventsOf: (incidentId) => readEvents(table, journalKey('incidents', incidentId)),
    postbox: peoplePostbox(table),
    people: readPeople,
    reaching: readReaching,
  });
  return ({ detail }) => perform(detail);
});
