import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { piecesOf, incidentAggregate, openIncident } from '../../../domain/incidents/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { incidentLinked } from '../../../lambdas/incidents/on-incident-linked.ts';
import { incidentSplit } from '../../../lambdas/incidents/on-incident-split.ts';
import { splitIncidentStep } from '../../../lambdas/incidents/split-incident.ts';
import { linkIncidents, restrictCase } from '../../../domain/incidents/index.ts';
import { checkLink } from '../../../lambdas/_shared/check-link.ts';
import { leakedKey, STORED } from '../../domain/incidents/journal-of.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const PARENT = 'INC-2026-0001';
const at = { now: NOW, request: 'r' };
const PART = { resources: [], principals: ['ci-deploy'] };
const REASON = 'the key and the bucket are two stories';

const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  let [keys, numbers] = [0, 1];
  const execute = (id: string, rule: (state: IncidentState | undefined) => Decision) =>
    incidents.execute(id, { key: String((keys += 1)), actor: 'person:responder-1', now: NOW }, rule);
  await execute(PARENT, () => ({ kind: 'event', ...openIncident(leakedKey) }));
  await execute(PARENT, () => ({
    kind: 'event',
    type: 'incidents.evidence-collected',
    data: { round: 1, tier: 0, items: [{ item: 'finding', ...STORED }], missing: [] },
  }));
  const events = (id: string) =>
    Promise.resolve(incidents.eventsOf(id).map(({ event }) => JournalEvent.parse(JSON.parse(event))));
  const people = () => Promise.resolve([{ id: 'responder-1', principals: [] } as never]);
  const nextId = () => Promise.resolve(`INC-2026-000${(numbers += 1)}`);
  const split = () =>
    splitIncidentStep({ incidents, people, events, nextId })(
      { incidentId: PARENT, personId: 'responder-1', reason: REASON, ...PART },
      at,
    );
  const started: string[] = [];
  const tell = incidentSplit({ incidents, events, start: (id) => Promise.resolve(started.push(id)) });
  return { incidents, execute, events, split, tell, started };
};

describe('after a split', () => {
  it('the part opens once, said and told as often as one likes', async () => {
    const { incidents, split, tell, started } = await world();
    const { child } = await split();
    expect(await split()).toEqual({ incidentId: PARENT, child });
    await Promise.all([tell(PARENT, 3, at), tell(PARENT, 3, at)]);
    await tell(PARENT, 3, at);
    expect(incidents.ids()).toEqual([PARENT, child]);
    expect((await incidents.load(child))?.state).toMatchObject({ splitFrom: PARENT, requesters: ['responder-1'] });
    expect([...(await incidents.reveal(child)).values()]).toContain(JSON.stringify(leakedKey.principal));
    expect(new Set(started)).toEqual(new Set([child]));
  });

  it('holds a copy of custody: the same bytes, and who took them in where', async () => {
    const { events, split, tell } = await world();
    const { child } = await split();
    await tell(PARENT, 3, at);
    const [own] = piecesOf(await events(PARENT));
    expect(piecesOf(await events(child))).toEqual([{ ...own, collected: { ...own?.collected, in: PARENT } }]);
  });

  it('is refused to whoever must not see the incident, and to nobody at all', async () => {
    const { incidents, events } = await world();
    const step = splitIncidentStep({
      ...{ incidents, events, nextId: () => Promise.resolve('INC-2026-0009') },
      people: () => Promise.resolve([{ id: 'responder-2', principals: ['ci-deploy'] } as never]),
    });
    const input = { incidentId: PARENT, reason: REASON, ...PART };
    await expect(step({ ...input, personId: 'responder-2' }, at)).rejects.toMatchObject({ name: 'InvalidInputError' });
    await expect(step({ ...input, personId: 'nobody' }, at)).rejects.toMatchObject({ name: 'InvalidInputError' });
    expect(incidents.eventsOf(PARENT)).toHaveLength(2);
  });
});

it('a link comes to stand in both journals, and no more than once', async () => {
  const { incidents, execute } = await world();
  const OTHER = 'INC-2026-0007';
  await execute(OTHER, () => ({ kind: 'event', ...openIncident(leakedKey) }));
  await execute(PARENT, linkIncidents(OTHER, 'same-cause', REASON));
  const tell = incidentLinked(incidents);
  for (const id of [PARENT, OTHER, PARENT, OTHER]) await tell(id, at);
  expect((await incidents.load(OTHER))?.state.links).toEqual([{ to: PARENT, kind: 'same-cause' }]);
  expect((await incidents.load(PARENT))?.state.links).toEqual([{ to: OTHER, kind: 'same-cause' }]);
});

describe('a link with a restricted incident, which others would learn of', () => {
  const OTHER = 'INC-2026-0007';
  const linked = async () => {
    const made = await world();
    await made.execute(OTHER, () => ({ kind: 'event', ...openIncident(leakedKey) }));
    await made.execute(PARENT, restrictCase(['incident-manager-1', 'responder-1'], 'An insider.'));
    const people = () => Promise.resolve([{ id: 'responder-1', principals: [] } as never]);
    const state = async (id: string) => (await made.incidents.load(id))!.state;
    const check = async (incidentId: string, to: string) =>
      checkLink(
        { command: 'link', incidentId, personId: 'responder-1', to, kind: 'same-cause', reason: REASON },
        { incidents: made.incidents, people, state: await state(incidentId) },
      );
    return { ...made, state, check };
  };

  it('is refused whichever of them is linked to the other, until both are', async () => {
    const { check, execute } = await linked();
    await expect(check(PARENT, OTHER)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(check(OTHER, PARENT)).rejects.toMatchObject({ name: 'RefusedError' });
    await execute(OTHER, restrictCase(['responder-1', 'incident-manager-1'], 'An insider.'));
    await expect(check(OTHER, PARENT)).resolves.toBeUndefined();
  });

  it('comes to stand in no journal of the other when it was restricted in between', async () => {
    const { incidents, execute, state } = await linked();
    await execute(PARENT, linkIncidents(OTHER, 'same-cause', REASON));
    await incidentLinked(incidents)(PARENT, at);
    expect((await state(OTHER)).links).toBeUndefined();
  });
});
