import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { identityOf, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { approved, contain } from './contain.ts';
import type { World } from './contain.ts';
import { FIRST, ID, INVOCATION } from './incident-under-test.ts';

const request = (reason: 'false-positive' | 'remediated', override = false) => ({
  incidentId: ID,
  actor: 'person:incident-manager-1',
  reason,
  note: 'checked with the owner',
  override,
});

const contained = async (): Promise<World> => {
  const world = await approved();
  await contain(world);
  return world;
};

/** Proposed by one person, approved by another, and carried out. */
const release = async (world: World, ...asked: Parameters<typeof request>): Promise<void> => {
  const round = ((await world.incidents.load(ID))?.state.releases ?? 0) + 1;
  expect(await world.proposeRelease(request(...asked), INVOCATION)).toMatchObject({
    kind: 'asked',
    approvalId: `${ID}-release-${String(round)}`,
  });
  await world.decideRelease('approved', round);
  await world.carryOutRelease();
};

describe('a release', () => {
  it('touches nothing before a second person approves it', async () => {
    const world = await contained();
    await world.proposeRelease(request('false-positive'), INVOCATION);
    await world.carryOutRelease();
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    await world.decideRelease('rejected');
    await world.carryOutRelease();
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    expect(world.types().slice(-2)).toEqual(['release-proposed', 'release-refused']);
  });

  it('as a false positive restores, once, and journals who and why', async () => {
    const world = await contained();
    await release(world, 'false-positive');
    await world.carryOutRelease();
    expect(world.store.users.get(USER)).toEqual(identityOf());
    expect(world.types().slice(-4)).toEqual([
      'release-proposed',
      'release-approved',
      'release-intended',
      'containment-released',
    ]);
    expect(world.events().at(-1)).toMatchObject({ actor: 'person:incident-manager-2', data: { accessKey: 'Active' } });
    expect(await world.proposeRelease(request('false-positive'), INVOCATION)).toMatchObject({ kind: 'refused' });
  });

  it('refuses when others changed the target, shows what, and obeys when told', async () => {
    const world = await contained();
    await world.store.putPolicy(USER, 'Sneaky', '{}');
    expect(await world.proposeRelease(request('false-positive'), INVOCATION)).toMatchObject({
      kind: 'refused',
      changes: [{ what: 'inline policy Sneaky', was: 'absent' }],
    });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    await release(world, 'false-positive', true);
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Active');
  });

  it('is not carried out when others changed the target after it was proposed, and can be proposed again', async () => {
    const world = await contained();
    await world.proposeRelease(request('false-positive'), INVOCATION);
    await world.store.putPolicy(USER, 'Sneaky', '{}');
    await world.decideRelease('approved');
    await world.carryOutRelease();
    expect(world.events().at(-1)).toMatchObject({
      type: 'incidents.release-refused',
      data: { decision: 'not-possible' },
    });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    await release(world, 'false-positive', true);
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Active');
  });

  it('as remediated leaves the old key dead, a new one in place, and no secret in the journal', async () => {
    const world = await contained();
    await release(world, 'remediated');
    expect(world.events().at(-1)).toMatchObject({ data: { reason: 'remediated', accessKey: 'deleted' } });
    const told = JSON.stringify([world.events(), [...(await world.incidents.reveal(ID)).values()]]);
    expect(told).not.toContain('secret-of');
    expect([...world.safe.kept.values()]).toMatchObject([{ id: 'AKIAMADE000000000001', owner: 'incident-manager' }]);
  });

  it('goes on for the same reason only, once begun, and after it was killed', async () => {
    const world = await contained();
    const find = world.safe.find.bind(world.safe);
    world.safe.find = () => Promise.reject(new UnavailableError('killed'));
    await expect(release(world, 'remediated')).rejects.toMatchObject({ name: 'UnavailableError' });
    expect(await world.proposeRelease(request('false-positive', true), INVOCATION)).toMatchObject({ kind: 'refused' });
    world.safe.find = find;
    await world.carryOutRelease();
    expect(world.types().filter((type) => type === 'containment-released')).toHaveLength(1);
  });

  it.each(['system:test', 'person:nobody-of-ours'])('takes no command from %s', async (actor) => {
    const world = await contained();
    await expect(world.proposeRelease({ ...request('false-positive'), actor }, INVOCATION)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining('actor'),
    });
    expect(world.types().at(-1)).toBe('containment-verified');
  });

  it('finds nothing to release before anything was done, and nothing in flight', async () => {
    const world = await approved();
    expect(await world.proposeRelease(request('false-positive'), INVOCATION)).toMatchObject({
      reason: 'there is nothing to release',
    });
    await world.apply(FIRST, INVOCATION);
    expect(await world.proposeRelease(request('false-positive'), INVOCATION)).toMatchObject({
      reason: 'action 1.1 is just being carried out',
    });
  });
});
