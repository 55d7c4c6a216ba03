import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { IncidentState, ReviewAction } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { readReaching } from '../_shared/channels/reaching.ts';
import type { Reaching } from '../_shared/channels/reaching.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';
import { tellOfAction } from '../_shared/tell-of-action.ts';
import type { ActionNews } from '../_shared/tell-of-action.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });
const Reminded = z.object({ key: z.string() });

type Ports = {
  incidents: Journal<IncidentState>;
  eventsOf: (incidentId: string) => Promise<readonly JournalEvent[]>;
  postbox: Postbox;
  people: () => Promise<readonly Person[]>;
  reaching: () => Promise<Reaching>;
};

/** A mail of its own for each owner and day: who has it already gets no second one. */
const owed = (action: ReviewAction): ActionNews => ({
  ...{ action, kind: 'owed' },
  occasion: `${action.owner}:${action.dueOn}`,
});

const newsOf = (event: JournalEvent | undefined, open: readonly ReviewAction[]): ActionNews[] => {
  if (event?.type !== 'incidents.review-action-reminded') return open.map(owed);
  const { key } = Reminded.parse(event.data);
  const occasion = String(event.seq);
  return open.filter((action) => action.key === key).map((action) => ({ action, kind: 'reminded', occasion }));
};

/** Tells the owners of a review's actions that they are theirs, and reminds them; of what is over nobody hears. */
export const actionOwed =
  ({ incidents, eventsOf, postbox, people, reaching }: Ports) =>
  async (
    { aggregateId, seq }: { aggregateId: string; seq: number },
    { now }: Pick<Invocation, 'now'>,
  ): Promise<void> => {
    const state = await loadIncident(incidents, { incidentId: aggregateId });
    const open = (state.actions ?? []).filter(({ status }) => status === 'open');
    if (open.length === 0) return;
    const [events, all, reach, revealed] = await Promise.all([
      eventsOf(aggregateId),
      people(),
      reaching(),
      incidents.reveal(aggregateId),
    ]);
    const news = newsOf(
      events.find((event) => event.seq === seq),
      open,
    );
    for (const one of news) await tellOfAction(state, one, { postbox, reaching: reach, people: all, revealed, now });
  };

export const handler = subscriber(Message, () => {
  const table = environment(ENV.incidentsTable);
  const perform = actionOwed({
    incidents: incidentJournal(),
    eventsOf: (incidentId) => readEvents(table, journalKey('incidents', incidentId)),
    postbox: peoplePostbox(table),
    people: readPeople,
    reaching: readReaching,
  });
  return ({ detail }, invocation) => perform(detail, invocation);
});
