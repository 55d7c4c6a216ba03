import { expect, it } from '@jest/globals';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { LockKeeper } from '../../../domain/incidents/custody/index.ts';
import { findingSource } from '../../../domain/incidents/evidence/index.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { captureEvidenceStep } from '../../../lambdas/incidents/capture-evidence.ts';
import { extendLocks } from '../../../lambdas/incidents/on-custody-owed.ts';
import { placeHoldStep } from '../../../lambdas/incidents/place-hold.ts';
import { recordEvidenceStep } from '../../../lambdas/incidents/record-evidence.ts';
import { USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { FIRST, ID, incidentUnderTest, INVOCATION } from './incident-under-test.ts';

const UNTIL = '2026-09-01T00:00:00.000Z';
const ORDER = {
  incidentId: ID,
  personId: 'ciso-1',
  ground: 'litigation' as const,
  until: UNTIL,
  reason: 'A claim was announced.',
};

const world = async (about: string[] = []) => {
  const people = () =>
    Promise.resolve(seedPeople().map((one) => (one.id === 'ciso-1' ? { ...one, principals: about } : one)));
  const { incidents, vault, types, events } = await incidentUnderTest();
  const locks: [string, string][] = [];
  const keeper: LockKeeper = { extend: ({ key }, until) => Promise.resolve(void locks.push([key, until])) };
  const extend = extendLocks({
    incidents,
    events: () => Promise.resolve(events().map((event): JournalEvent => event)),
    locks: keeper,
    classes: { grave: { days: 1825 }, ordinary: { days: 365 } },
  });
  const sources = [findingSource({ raw: () => Promise.resolve('{}') })];
  const collect = async (round: number) => {
    const place = { ...FIRST, round, tier: 0 as const };
    const found = await captureEvidenceStep({ incidents, vault, sources })({ ...place, item: 'finding' }, INVOCATION);
    await recordEvidenceStep(incidents)({ ...place, results: [found] }, INVOCATION);
  };
  return { place: placeHoldStep(incidents, people), extend, collect, locks, types, events };
};
const keyOf = (round: number) => `evidence/${ID}/round-${String(round)}/tier-0/finding.json`;

it('a hold locks what lies there, and what comes later', async () => {
  const { place, extend, collect, locks, events } = await world();
  await collect(1);
  expect(await place(ORDER, INVOCATION)).toEqual({ incidentId: ID, heldUntil: UNTIL });
  await extend(ID, INVOCATION);
  expect(locks).toEqual([[keyOf(1), UNTIL]]);
  await collect(2);
  await extend(ID, INVOCATION);
  expect(locks.slice(1)).toEqual([
    [keyOf(1), UNTIL],
    [keyOf(2), UNTIL],
  ]);
  expect(events().at(-1)).toMatchObject({ type: 'incidents.locks-extended', data: { until: UNTIL, pieces: 2 } });
});

it('told twice, it is written once', async () => {
  const { place, extend, collect, types } = await world();
  await collect(1);
  await place(ORDER, INVOCATION);
  await extend(ID, INVOCATION);
  await extend(ID, INVOCATION);
  await place(ORDER, INVOCATION);
  expect(types().filter((type) => type === 'locks-extended')).toHaveLength(1);
  expect(types().filter((type) => type === 'legal-hold-placed')).toHaveLength(1);
});

it('without a hold an open incident owes no longer lock', async () => {
  const { extend, collect, locks } = await world();
  await collect(1);
  await extend(ID, INVOCATION);
  expect(locks).toEqual([]);
});

it('whom the incident is about does not hold it', async () => {
  const { place, types } = await world([USER]);
  await expect(place(ORDER, INVOCATION)).rejects.toMatchObject({ name: 'InvalidInputError', field: 'incidentId' });
  expect(types()).not.toContain('legal-hold-placed');
});

it('a shorter hold is refused', async () => {
  const { place } = await world();
  await place(ORDER, INVOCATION);
  const shorter = { ...ORDER, until: '2026-08-01T00:00:00.000Z' };
  await expect(place(shorter, INVOCATION)).rejects.toMatchObject({ name: 'RefusedError' });
});
