import { describe, expect, it, jest } from '@jest/globals';
import { readExercises } from '../../../adapters/config/exercises.ts';
import { identityOf, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { incidentUnderTest, INVOCATION } from './incident-under-test.ts';

const EXERCISE = 'EXE-2026-0001';
const FIRST = { incidentId: EXERCISE, run: 1, round: 1 };
const { sandboxTag } = readExercises();

const approved = async () => {
  const world = await incidentUnderTest([identityOf()], {}, [], EXERCISE);
  await world.plan(FIRST, INVOCATION);
  await world.decide('approved');
  return world;
};

describe('containment in an exercise', () => {
  it('leaves what is not tagged as it was, and says that it was rehearsed', async () => {
    const world = await approved();
    const before = await world.store.read(USER);
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(await world.store.read(USER)).toEqual(before);
    expect(world.types()).not.toContain('containment-intended');
    expect(await world.containment()).toMatchObject({ actions: [{ status: 'rehearsed' }] });
  });

  it('rehearses once, however often the step runs', async () => {
    const world = await approved();
    await world.apply(FIRST, INVOCATION);
    await world.apply(FIRST, { ...INVOCATION, request: 'request-2' });
    expect(world.types().filter((type) => type === 'containment-rehearsed')).toHaveLength(1);
  });

  it('has nothing to release after a rehearsal', async () => {
    const world = await approved();
    await world.apply(FIRST, INVOCATION);
    const answer = await world.proposeRelease(
      {
        incidentId: EXERCISE,
        actor: 'person:incident-manager-1',
        reason: 'false-positive',
        note: 'over',
        override: false,
      },
      INVOCATION,
    );
    expect(answer).toMatchObject({ kind: 'refused', reason: 'there is nothing to release' });
  });

  it('does not plan again what was rehearsed', async () => {
    const world = await approved();
    await world.apply(FIRST, INVOCATION);
    await world.attach({
      uid: 'event-2',
      finding: { uid: 'f-2', type: 'Impact:IAMUser/X', title: 't', description: 'd' },
    });
    await world.plan(FIRST, INVOCATION);
    expect(await world.containment()).toMatchObject({ approval: 'none', refused: [{ reason: 'already-contained' }] });
  });

  it('contains what is tagged', async () => {
    const world = await approved();
    world.tags[sandboxTag.key] = sandboxTag.value;
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'verify-containment' });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
  });

  it('gives up what lost its tag between the intent and the act', async () => {
    const world = await approved();
    world.tags[sandboxTag.key] = sandboxTag.value;
    await world.apply(FIRST, INVOCATION);
    world.tags[sandboxTag.key] = 'production';
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(await world.containment()).toMatchObject({ actions: [{ status: 'failed' }] });
  });

  it.each([
    ['gives back what is tagged still', sandboxTag.value, 'Active', 'containment-released'],
    ['leaves alone what lost its tag since, and the release ends refused', 'production', 'Inactive', 'release-refused'],
  ])('%s', async (_what, tag, status, last) => {
    const world = await approved();
    world.tags[sandboxTag.key] = sandboxTag.value;
    await world.apply(FIRST, INVOCATION);
    await world.verify({ ...FIRST, action: '1.1' }, INVOCATION);
    await world.proposeRelease(
      {
        incidentId: EXERCISE,
        actor: 'person:incident-manager-1',
        reason: 'false-positive',
        note: 'over',
        override: false,
      },
      INVOCATION,
    );
    world.tags[sandboxTag.key] = tag;
    await world.decideRelease('approved');
    await world.carryOutRelease();
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe(status);
    expect(world.types().at(-1)).toBe(last);
  });

  it('in earnest asks no tag', async () => {
    const world = await incidentUnderTest();
    const real = { ...FIRST, incidentId: 'INC-2026-0001' };
    await world.plan(real, INVOCATION);
    await world.decide('approved');
    expect(await world.apply(real, INVOCATION)).toMatchObject({ next: 'verify-containment' });
  });

  it('uses nothing of the circuit breaker up', async () => {
    const world = await approved();
    const take = jest.spyOn(world.counter, 'take');
    await world.apply(FIRST, INVOCATION);
    expect(take).not.toHaveBeenCalled();
  });
});
