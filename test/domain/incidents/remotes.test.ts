import { expect, test } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import {
  absorbIncident,
  attachSignal,
  incidentAggregate,
  mergeIncident,
  openIncident,
  remotesOf,
} from '../../../domain/incidents/index.ts';
import { leakedKey, T0 } from './journal-of.ts';

const id = 'INC-2026-0001';
const other = 'INC-2026-0002';
const by = (key: string) => ({ key, actor: 'person:incident-manager-1', now: T0 });
const from = (uid: string, remotes: string[]) => ({ ...leakedKey, uid, remotes });

const incidents = async () => {
  const journal = memoryJournal(incidentAggregate);
  const open = (one: string, signal: typeof leakedKey) =>
    journal.execute(one, by('open'), () => ({ kind: 'event', ...openIncident(signal) }));
  await open(id, from('event-1', ['198.51.100.7/32']));
  await open(other, from('event-2', ['2001:db8::7/128']));
  const attach = (uid: string, remotes: string[]) => journal.execute(id, by(uid), attachSignal(from(uid, remotes)));
  const known = async () => remotesOf((await journal.load(id))!.state, await journal.reveal(id));
  return { journal, attach, known };
};

test('every address that a signal named stays known, each once, the newest last', async () => {
  const { attach, known } = await incidents();
  await attach('event-3', ['203.0.113.9/32', '198.51.100.8/32']);
  await attach('event-4', ['198.51.100.7/32']);
  expect(await known()).toEqual(['203.0.113.9/32', '198.51.100.8/32', '198.51.100.7/32']);
});

test('the journal itself holds no address', async () => {
  const { journal, attach } = await incidents();
  await attach('event-3', ['203.0.113.9/32']);
  const { state } = (await journal.load(id))!;
  expect(JSON.stringify([state, journal.eventsOf(id)])).not.toMatch(/203\.0\.113|198\.51\.100\.7\/32/);
});

test('a survivor knows the addresses of the merged incident', async () => {
  const { journal, known } = await incidents();
  await journal.execute(other, by('merge'), mergeIncident(id, 'one thief'));
  const state = (await journal.load(other))!.state;
  const revealed = await journal.reveal(other);
  await journal.execute(id, by('absorb'), absorbIncident({ state, revealed }, undefined));
  expect(await known()).toEqual(['198.51.100.7/32', '2001:db8::7/128']);
});

test('what was erased is known to nobody', async () => {
  const { journal } = await incidents();
  expect(remotesOf((await journal.load(id))!.state, new Map())).toEqual([]);
});
