import { describe, expect, it, test } from '@jest/globals';
import { identityOf, KEY, NOW, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { contain } from './contain.ts';
import type { World } from './contain.ts';
import { FIRST, ID, incidentUnderTest, INVOCATION, signedFor } from './incident-under-test.ts';

const OWNED = { arn: 'arn:aws:iam::000000000000:user/sandbox/ci' };
const owned = () => [identityOf(OWNED)];

const planned = async (...given: Parameters<typeof incidentUnderTest>): Promise<World> => {
  const world = await incidentUnderTest(...given);
  await world.plan(FIRST, INVOCATION);
  return world;
};
const reasonOf = (world: World): unknown => world.events().at(-1)?.data;

describe('a plan that was signed beforehand', () => {
  it('is carried out and read back without asking anybody', async () => {
    const world = await planned(owned(), {}, [signedFor({})]);
    expect(await world.authorise(FIRST, INVOCATION)).toMatchObject({ incidentId: ID });
    expect(await world.containment()).toMatchObject({
      approval: 'pre-authorised',
      covers: [{ action: '1.1', preAuthorisation: 'sandbox-keys' }],
    });
    await contain(world);
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    expect(world.types().slice(-3)).toEqual([
      'containment-pre-authorised',
      'containment-intended',
      'containment-verified',
    ]);
  });

  it('is counted once, however often the step runs', async () => {
    const world = await planned(owned(), {}, [signedFor({ capPerHour: 1 })]);
    // Killed between the count and the journal: the next try finds its use counted.
    const real = world.incidents.execute.bind(world.incidents);
    world.incidents.execute = () => Promise.reject(new Error('killed'));
    await expect(world.authorise(FIRST, INVOCATION)).rejects.toThrow('killed');
    world.incidents.execute = real;
    await world.authorise(FIRST, { ...INVOCATION, now: '2026-03-01T11:00:00.000Z' });
    await world.authorise(FIRST, INVOCATION);
    expect(world.types().filter((type) => type.includes('pre-auth'))).toEqual(['containment-pre-authorised']);
  });

  it('is still never done to who is protected', async () => {
    const world = await planned([identityOf({ arn: 'arn:aws:iam::000000000000:user/break-glass/x' })], {}, [
      signedFor({ namedAssets: ['arn:aws:iam::000000000000:user/break-glass/x'] }),
    ]);
    expect(await world.containment()).toMatchObject({ approval: 'none', refused: [{ reason: 'protected' }] });
  });
});

describe('people are asked', () => {
  test.each<[string, Parameters<typeof incidentUnderTest>, string]>([
    ['above the cap', [owned(), {}, [signedFor({ capPerHour: 1 })]], 'cap-reached'],
    ['after the expiry', [owned(), {}, [signedFor({ expiresAt: NOW })]], 'expired'],
    ['when its signer is no CISO', [owned(), {}, [signedFor({ signedBy: 'dpo-1' })]], 'signer-not-ciso'],
    ['about an asset that nobody owns', [[identityOf()], {}, [signedFor({})]], 'asset-critical'],
    [
      'when no proven sender names the key',
      [owned(), { authenticated: false }, [signedFor({})]],
      'sender-not-authenticated',
    ],
    ['when the source is unsure', [owned(), { confidence: 20 }, [signedFor({})]], 'confidence-too-low'],
  ])('%s', async (_, given, reason) => {
    const world = await planned(...given);
    if (reason === 'cap-reached')
      await world.counter.take(
        { preAuthorisation: 'sandbox-keys', count: 1, cap: 1 },
        { incidentId: 'INC-2026-0099', round: 1, hour: NOW.slice(0, 13) },
      );
    expect(await world.authorise(FIRST, INVOCATION)).toMatchObject({ incidentId: ID });
    expect(world.types().at(-1)).toBe('pre-authorisation-not-used');
    expect(reasonOf(world)).toMatchObject({ reasons: [{ action: '1.1', reason, preAuthorisation: 'sandbox-keys' }] });
    const containment = await world.containment();
    expect(containment?.approval).toBe('pending');
    expect(containment?.isSigned).toBeUndefined();
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(world.store.calls).toEqual([]);
  });

  it('without a word in the journal when nobody signed anything about it', async () => {
    const world = await planned(owned(), {}, [signedFor({ playbook: 'observe' })]);
    await world.authorise(FIRST, INVOCATION);
    expect(world.types()).toEqual(['incident-opened', 'containment-planned']);
  });

  it('and what they were asked stays theirs, though a signature follows', async () => {
    const signatures = [signedFor({ expiresAt: NOW })];
    const world = await planned(owned(), {}, signatures);
    await world.authorise(FIRST, INVOCATION);
    signatures[0] = signedFor({});
    await world.authorise(FIRST, INVOCATION);
    expect((await world.containment())?.approval).toBe('pending');
  });
});

it('a key that an unproven sender names beside the proven one makes people look at the whole plan', async () => {
  const world = await incidentUnderTest(
    [
      identityOf(OWNED),
      identityOf({
        name: 'other',
        arn: 'arn:aws:iam::000000000000:user/sandbox/other',
        keys: [{ ...identityOf().keys[0]!, id: 'AKIAOTHER' }],
      }),
    ],
    {},
    [signedFor({})],
  );
  await world.attach({
    uid: 'event-2',
    authenticated: false,
    principal: { type: 'IAMUser', name: 'other', credentialUid: 'AKIAOTHER' },
  });
  const second = { ...FIRST, round: 2 };
  await world.plan(second, INVOCATION);
  await world.authorise(second, INVOCATION);
  expect(reasonOf(world)).toMatchObject({ reasons: [{ reason: 'sender-not-authenticated' }] });
  expect(JSON.stringify(reasonOf(world))).not.toMatch(KEY);
});
