import { describe, expect, it, test } from '@jest/globals';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { identityOf, KEY, NOW, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { approved, contain } from './contain.ts';
import type { World } from './contain.ts';
import { FIRST, ID, incidentUnderTest, INVOCATION } from './incident-under-test.ts';

describe('plan', () => {
  it('rehearses, touches nothing, and waits for approval', async () => {
    const world = await incidentUnderTest();
    await world.plan(FIRST, INVOCATION);
    await world.plan(FIRST, INVOCATION);
    expect(world.types()).toEqual(['incident-opened', 'containment-planned']);
    expect(await world.containment()).toMatchObject({ round: 1, playbook: 'leaked-access-key', approval: 'pending' });
    expect(world.store.calls).toEqual([]);
  });

  it('keeps names and keys out of the hashed events', async () => {
    const world = await incidentUnderTest();
    await world.plan(FIRST, INVOCATION);
    expect(JSON.stringify(world.events().at(-1))).not.toMatch(`${USER}|${KEY}`);
  });

  const target = (change: object) => ({ principal: { type: 'IAMUser', name: USER, credentialUid: KEY, ...change } });
  test.each([
    ['target-missing', [], {}],
    ['target-missing', [identityOf({ keys: [] })], {}],
    ['protected', [identityOf({ arn: 'arn:aws:iam::000000000000:user/break-glass/x' })], {}],
    ['protected', [identityOf()], target({ type: 'Root' })],
    ['temporary-credential', [identityOf()], target({ credentialUid: 'ASIA0000000000000001' })],
  ])('says %s and has nothing to approve', async (reason, users, change) => {
    const world = await incidentUnderTest(users, change);
    await world.plan(FIRST, INVOCATION);
    expect(await world.containment()).toMatchObject({ approval: 'none', actions: [] });
    expect((await world.containment())?.refused[0]).toMatchObject({ id: 'deactivate-access-key', reason });
  });
});

describe('contain', () => {
  it('writes intent, acts, reads back', async () => {
    const world = await approved();
    await contain(world);
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    expect(world.types().slice(-2)).toEqual(['containment-intended', 'containment-verified']);
    expect((await world.containment())?.actions[0]).toMatchObject({ key: '1.1', status: 'verified', intendedAt: NOW });
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
  });

  test.each(['rejected', 'expired'] as const)('leaves everything untouched when %s', async (decision) => {
    const world = await incidentUnderTest();
    await world.plan(FIRST, INVOCATION);
    await world.decide(decision);
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(world.store.calls).toEqual([]);
  });

  it('stores and can read the captured state before it acts', async () => {
    const world = await approved();
    world.vault.read = () => Promise.reject(new UnavailableError('vault'));
    await expect(world.apply(FIRST, INVOCATION)).rejects.toMatchObject({ name: 'UnavailableError' });
    expect(world.store.calls).toEqual([]);
  });

  it.each<[string, (world: World) => void, object]>([
    [
      'another user holds the approved key',
      ({ store }) => {
        store.users.clear();
        store.users.set('somebody-else', identityOf({ name: 'somebody-else' }));
      },
      { step: 'capture', reason: 'target-changed' },
    ],
    [
      'the captured state is of somebody else',
      ({ vault }) => {
        const state = { v: 1, takenAt: NOW, accessKey: KEY, identity: identityOf({ name: 'somebody-else' }) };
        vault.read = () => Promise.resolve(JSON.stringify(state));
      },
      { step: 'act', reason: 'the captured state is not that of the approved target' },
    ],
    [
      'the captured user is protected',
      ({ vault }) => {
        const account = '000000000000';
        const identity = identityOf({ arn: `arn:aws:iam::${account}:user/break-glass/${USER}` });
        vault.read = () => Promise.resolve(JSON.stringify({ v: 1, takenAt: NOW, accessKey: KEY, account, identity }));
      },
      { step: 'act', reason: expect.stringContaining('protected') },
    ],
  ])('touches nobody when %s', async (_, change, data) => {
    const world = await approved();
    change(world);
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(world.events().at(-1)).toMatchObject({ type: 'incidents.containment-failed', data });
    expect(world.store.calls).toEqual([]);
  });

  it('finds the target gone: a clear result instead of a crash', async () => {
    const world = await approved();
    world.store.users.clear();
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(world.events().at(-1)).toMatchObject({
      type: 'incidents.containment-failed',
      data: { action: '1.1', step: 'capture', reason: 'target-missing' },
    });
  });
});

describe('killed in the middle', () => {
  const breakOnce = (world: World, method: 'setKeyStatus' | 'putPolicy'): void => {
    const real = world.store[method].bind(world.store) as (...given: unknown[]) => Promise<void>;
    const broken = (): Promise<void> => {
      Object.assign(world.store, { [method]: real });
      return Promise.reject(new UnavailableError('killed'));
    };
    Object.assign(world.store, { [method]: broken });
  };

  test.each(['setKeyStatus', 'putPolicy'] as const)('at %s: the next try ends contained, once', async (method) => {
    const world = await approved();
    breakOnce(world, method);
    await expect(world.apply(FIRST, INVOCATION)).rejects.toMatchObject({ name: 'UnavailableError' });
    await world.supersede();
    const later = { ...INVOCATION, now: '2026-03-01T10:30:00.000Z' };
    const applied = await world.apply({ ...FIRST, run: 2 }, later);
    await world.verify({ ...FIRST, run: 2, action: applied.action ?? '' }, later);
    await world.verify({ ...FIRST, run: 2, action: applied.action ?? '' }, later);
    expect(world.types().filter((type) => type.startsWith('containment-'))).toEqual([
      'containment-planned',
      'containment-approved',
      'containment-intended',
      'containment-verified',
    ]);
    // The time of the first intent, not of the second try: both wrote the same.
    expect(world.events().at(-1)?.data['olderSessionsDeniedBefore']).toBe('2026-03-01T10:01:00Z');
  });

  test('between act and result: the result is written by the next run', async () => {
    const world = await approved();
    await world.apply(FIRST, INVOCATION);
    await world.supersede();
    await contain(world, 2);
    expect((await world.containment())?.actions[0]?.status).toBe('verified');
  });

  test('a late function of a superseded run neither writes nor acts', async () => {
    const world = await approved();
    await world.supersede();
    await expect(world.apply(FIRST, INVOCATION)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(world.fail({ ...FIRST, failure: { Error: 'x' } }, INVOCATION)).rejects.toMatchObject({
      name: 'RefusedError',
    });
    expect(world.store.calls).toEqual([]);
  });

  test('given up after many tries: failed, with the name of the error, and still releasable', async () => {
    const world = await approved();
    breakOnce(world, 'putPolicy');
    await expect(world.apply(FIRST, INVOCATION)).rejects.toThrow();
    expect(await world.fail({ ...FIRST, failure: { Error: 'UnavailableError' } }, INVOCATION)).toMatchObject({
      next: 'done',
    });
    const request = {
      incidentId: ID,
      actor: 'person:incident-manager-1',
      reason: 'false-positive' as const,
      note: 'n',
      override: false,
    };
    expect(await world.proposeRelease(request, INVOCATION)).toMatchObject({ kind: 'asked', changes: [] });
    await world.decideRelease('approved');
    await world.carryOutRelease();
    expect(world.store.users.get(USER)).toEqual(identityOf());
  });

  test('not effective yet is no result', async () => {
    const world = await approved();
    await world.apply(FIRST, INVOCATION);
    await world.store.setKeyStatus(USER, KEY, 'Active');
    await expect(world.verify({ ...FIRST, action: '1.1' }, INVOCATION)).rejects.toMatchObject({
      name: 'UnavailableError',
    });
    expect((await world.containment())?.actions[0]?.status).toBe('intended');
  });
});
