import { describe, expect, it } from '@jest/globals';
import { readSeverityConfig } from '../../../adapters/config/severity.ts';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { memoryEvidenceVault } from '../../../adapters/memory/evidence-vault.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { memoryUseCounter } from '../../../adapters/memory/use-counter.ts';
import { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import { containmentPlanned } from '../../../domain/incidents/containment/index.ts';
import { applyOutcome, incidentAggregate, openIncident, startRun } from '../../../domain/incidents/index.ts';
import type { Journal } from '../../../domain/shared/journal/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { actOf } from '../../../lambdas/_shared/containment-act.ts';
import { applyContainmentStep } from '../../../lambdas/incidents/apply-containment.ts';
import { verifyContainmentStep } from '../../../lambdas/incidents/verify-containment.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';
import type { ActionWorld } from './action-world.ts';
import { doorAt } from './door.ts';
import type { Door } from './door.ts';

/** What an action's world has to have for its run to be stopped in it. */
export type StoppableWorld = Pick<ActionWorld, 'port' | 'target' | 'settings' | 'leftBehind'>;

const ID = 'INC-2026-0001';
const NOW = '2026-03-01T10:00:00.000Z';
const LATER = '2026-03-01T10:05:00.000Z';

/** What these actions do, they do without people. */
const askNobody = (): Promise<string> => Promise.reject(new Error('nobody is to be asked'));

/** Where the first run's function is when its execution is stopped, from the first verb to the result. */
const PLACES = ['capture', 'intend', 'act', 'verify', 'settle'] as const;
type Place = (typeof PLACES)[number];

/** When that function, which nobody stops, goes on. */
const MOMENTS = [
  'before the second run begins',
  'while the second run is about to act',
  'after the second run',
] as const;
type Moment = (typeof MOMENTS)[number];

/** The journal's writes as verbs have them. */
const placeOf = (key: string): Place | undefined => {
  if (key.startsWith('intend-containment')) return 'intend';
  return key.startsWith('settle-containment') ? 'settle' : undefined;
};

const throughDoor = (incidents: Journal<IncidentState>, { pass }: Door<Place>): Journal<IncidentState> => ({
  ...incidents,
  execute: async (id, command, decide) => {
    await pass(placeOf(command.key));
    return incidents.execute(id, command, decide);
  },
});

/** An incident with an approved plan of this one action. */
const approvedIncident = async (id: ContainmentActionId, { port, target }: StoppableWorld) => {
  const incidents = memoryJournal(incidentAggregate);
  const command = (key: string, run?: number) => ({ key, actor: 'system:test', now: NOW, ...(run ? { run } : {}) });
  const seen = await port.capture(target, NOW);
  const ready = seen.kind === 'captured' ? port.dryRun(seen.captured, { principals: [] }) : seen;
  if (seen.kind !== 'captured' || ready.kind !== 'ready') throw new Error('there is nothing to plan');
  const rehearsed = { kind: 'ready', id, target: seen.target, blastRadius: ready.blastRadius } as const;
  const [playbook] = seedPlaybooks();
  await incidents.execute(ID, command('open', 1), () => ({ kind: 'event', ...openIncident(leakedKey) }));
  await incidents.execute(ID, command('plan', 1), () => containmentPlanned(1, playbook!, [rehearsed]));
  const yes = { purpose: 'containment', round: 1, decision: 'approved', reason: 'so' } as const;
  await incidents.execute(ID, command('decide'), applyOutcome(yes));
  return { incidents, supersede: () => incidents.execute(ID, command('run-2', 2), startRun(1)) };
};

/** The functions of one run, each held at its door. */
const runOf = (
  run: number,
  { port }: StoppableWorld,
  { incidents, vault }: { incidents: Journal<IncidentState>; vault: ReturnType<typeof memoryEvidenceVault> },
  door: Door<Place>,
) => {
  const now = run === 1 ? NOW : LATER;
  const input = { incidentId: ID, run, round: 1 };
  const held = {
    ...port,
    capture: async (...given: Parameters<typeof port.capture>) => {
      await door.pass('capture');
      return port.capture(...given);
    },
    act: async (...given: Parameters<typeof port.act>) => {
      await door.pass('act');
      return port.act(...given);
    },
    verify: async (...given: Parameters<typeof port.verify>) => {
      await door.pass('verify');
      return port.verify(...given);
    },
  };
  const journal = throughDoor(incidents, door);
  const invocation = { now, request: `run-${String(run)}` };
  const apply = applyContainmentStep({
    incidents: journal,
    vault,
    holds: () => Promise.resolve(held),
    list: () => Promise.resolve({ principals: [] }),
    limits: () => Promise.resolve({ stopped: false }),
    touch: () => Promise.resolve(true),
    counter: memoryUseCounter(),
    severity: readSeverityConfig(),
  });
  const verify = verifyContainmentStep({
    incidents: journal,
    vault,
    looks: () => Promise.resolve(held),
    ask: askNobody,
  });
  return async (isStopped: () => boolean): Promise<void> => {
    const { action } = await apply(input, invocation);
    if (action !== undefined && !isStopped()) await verify({ ...input, action }, invocation);
  };
};

/** The first run is stopped at the place, its function goes on at the moment, the second run goes to its end. */
const stopAt = async (id: ContainmentActionId, world: StoppableWorld, place: Place, moment: Moment) => {
  const { incidents, supersede } = await approvedIncident(id, world);
  const vault = memoryEvidenceVault();
  const [oldDoor, newDoor] = [
    doorAt<Place>(place),
    doorAt<Place>(moment === 'while the second run is about to act' ? 'act' : undefined),
  ];
  let isStopped = false;
  const late = runOf(
    1,
    world,
    { incidents, vault },
    oldDoor,
  )(() => isStopped).then(
    () => undefined,
    (error: unknown) => expect(error).toMatchObject({ name: 'RefusedError' }),
  );
  await oldDoor.isReached;
  isStopped = true;
  await supersede();
  const goOn = async (): Promise<void> => {
    oldDoor.open();
    await late;
  };
  if (moment === 'before the second run begins') await goOn();
  const second = runOf(2, world, { incidents, vault }, newDoor)(() => false);
  if (moment === 'while the second run is about to act') {
    // A second run that fails before it acts must not be waited for.
    await Promise.race([newDoor.isReached, second]);
    await goOn();
    newDoor.open();
  }
  await second;
  await goOn();
  const types = incidents.eventsOf(ID).map(({ event }) => (JSON.parse(event) as { type: string }).type);
  const [action] = (await incidents.load(ID))!.state.containment!.actions;
  return { types, action: action!, act: await actOf(vault, action!) };
};

const everyStop = PLACES.flatMap((place) => MOMENTS.map((moment) => [place, moment] as const));

/**
 * The execution is stopped between every two verbs, its function still at work, a second run is started: the end is contained
 * and verified exactly once, never half, and the journal tells how.
 */
export const stoppedBetweenVerbs = (name: string, make: () => Promise<StoppableWorld>): void => {
  const id = ContainmentActionId.parse(/^[a-z-]+/.exec(name)?.[0]);
  describe(`stopped between verbs: ${name}`, () => {
    it.each(everyStop)('before %s, its function going on %s', async (place, moment) => {
      const world = await make();
      const before = await world.settings();
      const { types, action, act } = await stopAt(id, world, place, moment);
      expect(action).toMatchObject({ key: '1.1', status: 'verified' });
      const told = types.filter((type) => /containment-(intended|verified|failed)|run-started/.test(type)).sort();
      expect(told).toEqual([
        'incidents.containment-intended',
        'incidents.containment-verified',
        'incidents.run-started',
      ]);
      expect(await world.port.verify(act)).toMatchObject({ kind: 'effective' });
      expect(await world.port.changes(act)).toEqual([]);
      const once = [await world.settings(), await world.leftBehind?.()];
      await world.port.act(act);
      expect([await world.settings(), await world.leftBehind?.()]).toStrictEqual(once);
      const how = { reason: 'false-positive', now: LATER, secretName: `holdfast/incidents/${ID}/1.1`, owner: 'im' };
      await world.port.release(act, { ...how, reason: 'false-positive' });
      expect(await world.settings()).toStrictEqual(before);
    });
  });
};
