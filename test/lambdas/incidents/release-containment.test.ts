import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { identityOf, USER } from '../../domain/incidents/containment/identity-of.ts';
import { approved, contain } from './contain.ts';
import { FIRST, ID, INVOCATION } from './incident-under-test.ts';

describe('release', () => {
  const request = (reason: 'false-positive' | 'remediated', override = false) => ({
    incidentId: ID,
    actor: 'person:incident-manager-1',
    reason,
    note: 'checked with the owner',
    override,
  });

  it('as a false positive restores and journals who and why', async () => {
    const world = await approved();
    await contain(world);
    expect(await world.release(request('false-positive'), INVOCATION)).toMatchObject({
      kind: 'released',
      action: '1.1',
    });
    expect(world.store.users.get(USER)).toEqual(identityOf());
    expect(world.types().slice(-2)).toEqual(['release-intended', 'containment-released']);
    expect(world.events().at(-1)).toMatchObject({ actor: 'person:incident-manager-1', data: { accessKey: 'Active' } });
    expect(await world.release(request('false-positive'), INVOCATION)).toMatchObject({ kind: 'refused' });
  });

  it('refuses when others changed the target, shows what, and obeys when told', async () => {
    const world = await approved();
    await contain(world);
    await world.store.putPolicy(USER, 'Sneaky', '{}');
    expect(await world.release(request('false-positive'), INVOCATION)).toMatchObject({
      kind: 'refused',
      changes: [{ what: 'inline policy Sneaky', was: 'absent' }],
    });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    expect(await world.release(request('false-positive', true), INVOCATION)).toMatchObject({ kind: 'released' });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Active');
  });

  it('as remediated leaves the old key dead, a new one in place, and no secret in the journal', async () => {
    const world = await approved();
    await contain(world);
    const answer = await world.release(request('remediated'), INVOCATION);
    expect(answer).toMatchObject({ kind: 'released', released: { accessKey: 'deleted' } });
    const told = JSON.stringify([answer, world.events(), [...(await world.incidents.reveal(ID)).values()]]);
    expect(told).not.toContain('secret-of');
    expect([...world.safe.kept.values()]).toMatchObject([{ id: 'AKIAMADE000000000001', owner: 'incident-manager' }]);
  });

  it('goes on for the same reason only, once begun', async () => {
    const world = await approved();
    await contain(world);
    world.safe.find = () => Promise.reject(new UnavailableError('killed'));
    await expect(world.release(request('remediated'), INVOCATION)).rejects.toMatchObject({ name: 'UnavailableError' });
    expect(await world.release(request('false-positive', true), INVOCATION)).toMatchObject({ kind: 'refused' });
  });

  it.each(['system:test', 'person:nobody-of-ours'])('takes no command from %s', async (actor) => {
    const world = await approved();
    await contain(world);
    await expect(world.release({ ...request('false-positive'), actor }, INVOCATION)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining('actor'),
    });
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
  });

  it('finds nothing to release before anything was done, and nothing in flight', async () => {
    const world = await approved();
    expect(await world.release(request('false-positive'), INVOCATION)).toMatchObject({
      reason: 'there is nothing to release',
    });
    await world.apply(FIRST, INVOCATION);
    expect(await world.release(request('false-positive'), INVOCATION)).toMatchObject({
      reason: 'action 1.1 is just being carried out',
    });
  });
});
