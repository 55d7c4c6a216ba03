import { describe, expect, it, jest } from '@jest/globals';
import { breakerOf } from '../../../domain/incidents/containment/index.ts';
import { identityOf, NOW, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { approved, contain } from './contain.ts';
import { FIRST, incidentUnderTest, INVOCATION, signedFor } from './incident-under-test.ts';

const HOUR = NOW.slice(0, 13);
const SANDBOX = () => [identityOf({ arn: 'arn:aws:iam::000000000000:user/sandbox/ci' })];

describe('the kill switch', () => {
  it('stops the next act, approved or not, and says why', async () => {
    const world = await approved();
    world.switches.stopped = true;
    expect(await world.apply(FIRST, INVOCATION)).toMatchObject({ next: 'done' });
    expect(world.store.calls).toEqual([]);
    expect(world.events().at(-1)).toMatchObject({
      type: 'incidents.containment-failed',
      data: { step: 'capture', reason: 'actions-stopped' },
    });
  });

  it('stops an act that was intended before it was thrown', async () => {
    const world = await approved();
    jest.spyOn(world.hold, 'act').mockRejectedValueOnce(new Error('killed'));
    await expect(world.apply(FIRST, INVOCATION)).rejects.toThrow('killed');
    world.switches.stopped = true;
    await world.apply(FIRST, INVOCATION);
    expect(world.store.calls).toEqual([]);
    expect(world.events().at(-1)).toMatchObject({
      type: 'incidents.containment-failed',
      data: { step: 'act', reason: 'actions-stopped' },
    });
  });
});

describe('the circuit breaker', () => {
  const used = async (world: Awaited<ReturnType<typeof incidentUnderTest>>, count: number) =>
    world.counter.take(
      { preAuthorisation: breakerOf('000000000000', 'other'), count, cap: 1000 },
      { incidentId: 'INC-2026-0098', round: 1, hour: HOUR },
    );

  it.each([
    ['below its limit', 29, 'containment-pre-authorised'],
    ['at its limit', 30, 'pre-authorisation-not-used'],
  ])('%s', async (_, count, last) => {
    const world = await incidentUnderTest(SANDBOX(), {}, [signedFor({ capPerHour: 100 })]);
    await world.plan(FIRST, INVOCATION);
    await used(world, count);
    await world.authorise(FIRST, INVOCATION);
    expect(world.types().at(-1)).toBe(last);
    if (last === 'pre-authorisation-not-used')
      expect(world.events().at(-1)?.data).toMatchObject({ reasons: [{ action: '1.1', reason: 'breaker-open' }] });
  });

  it('counts what people approved, once, and lets it through', async () => {
    const world = await approved(SANDBOX());
    await used(world, 30);
    await contain(world);
    expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Inactive');
    const next = { preAuthorisation: breakerOf('000000000000', 'other'), count: 1, cap: 31 };
    const by = { incidentId: 'INC-2026-0097', round: 1, hour: HOUR };
    expect(await world.counter.take(next, by)).toBe('cap-reached');
  });
});
