import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readPreAuthorisations } from '../../adapters/config/pre-authorisations.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';
import type { PreAuthorisationsConfig } from '../../contracts/config/pre-authorisations.ts';
import { ENV } from '../../contracts/env.ts';
import { offerRelease, whoIsToldOf } from '../../domain/incidents/containment/index.ts';
import { involvedOf, releaseQuestion } from '../../domain/incidents/index.ts';
import type { IncidentState, SideQuestion } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { askBeside } from '../_shared/ask-beside.ts';
import { readReaching } from '../_shared/channels/reaching.ts';
import type { Reaching } from '../_shared/channels/reaching.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import type { Invocation } from '../_shared/step.ts';
import { tellContained } from '../_shared/tell-contained.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

type Ports = {
  incidents: Journal<IncidentState>;
  postbox: Postbox;
  ask: (question: SideQuestion) => Promise<string>;
  people: () => Promise<readonly Person[]>;
  playbooks: () => Promise<readonly Playbook[]>;
  signed: () => Promise<PreAuthorisationsConfig>;
  reaching: () => Promise<Reaching>;
};

/** What was contained without asking is told to those concerned, and its release is offered behind a link. */
export const containedUnasked =
  ({ incidents, postbox, ask, people, playbooks, signed, reaching }: Ports) =>
  async (incidentId: string, { now, request }: Invocation): Promise<void> => {
    const state = await loadIncident(incidents, { incidentId });
    const { containment } = state;
    if (containment?.approval !== 'pre-authorised') return;
    const key = `offer-release:${String(containment.round)}`;
    const offered = await incidents.execute(
      incidentId,
      { key, actor: 'system:on-contained-unasked', now, cause: { request } },
      offerRelease,
    );
    const question = offered.state === undefined ? undefined : releaseQuestion(offered.state);
    if (question !== undefined) await ask(question);
    const [all, books, { preAuthorisations }, reach, revealed] = await Promise.all([
      people(),
      playbooks(),
      signed(),
      reaching(),
      incidents.reveal(incidentId),
    ]);
    const told = whoIsToldOf(state, { people: all, playbooks: books, preAuthorisations }, involvedOf(state, revealed));
    await tellContained({ postbox, reaching: reach, now }, state, told, all);
  };

export const handler = subscriber(Message, () => {
  const perform = containedUnasked({
    incidents: incidentJournal(),
    postbox: peoplePostbox(environment(ENV.incidentsTable)),
    ask: askBeside,
    people: readPeople,
    playbooks: readPlaybooks,
    signed: readPreAuthorisations,
    reaching: readReaching,
  });
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
