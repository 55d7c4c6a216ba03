import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Act, ReleaseReason } from '../../../domain/incidents/containment/index.ts';
import type { ActionWorld } from './action-world.ts';

import { stoppedBetweenVerbs } from './stopped-between-verbs.ts';

const NOW = '2026-03-01T10:00:00.000Z';
/** More changes than any action makes: a suite that counts further has lost its way. */
const ENOUGH = 60;

const how = (reason: ReleaseReason) => ({
  reason,
  now: '2026-03-01T12:00:00.000Z',
  secretName: 'holdfast/incidents/i-1/1.1',
  owner: 'incident-manager',
});

const captureOf = async ({ port, target }: ActionWorld): Promise<Act> => {
  const seen = await port.capture(target, NOW);
  if (seen.kind !== 'captured') throw new Error(`not captured: ${seen.kind}`);
  // As the evidence vault gives it back.
  return { captured: JSON.parse(JSON.stringify(seen.captured)) as Act['captured'], occurredAt: NOW };
};

const wasBroken = async ({ breakAfter }: ActionWorld, verb: () => Promise<unknown>, after: number) => {
  breakAfter(after);
  try {
    await verb();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: 'UnavailableError' });
    return true;
  } finally {
    breakAfter();
  }
};

type Trial = {
  world: ActionWorld;
  act: Act;
  before: unknown;
  isBroken: (verb: () => Promise<unknown>) => Promise<boolean>;
};

/** Breaks a verb off before its first change, after it, after the second ..., each time in a new world, until it gets through. */
const atEveryChange = async (make: () => Promise<ActionWorld>, trial: (one: Trial) => Promise<boolean>) => {
  let after = 0;
  const isBroken = async (): Promise<boolean> => {
    const world = await make();
    const before = await world.settings();
    const act = await captureOf(world);
    return trial({ world, act, before, isBroken: (verb) => wasBroken(world, verb, after) });
  };
  while (await isBroken()) {
    after += 1;
    expect(after).toBeLessThan(ENOUGH);
  }
  expect(after).toBeGreaterThan(0);
};

/** What the domain counts on of every containment action, whichever world it acts in. */
export const containmentActionSuite = (name: string, make: () => Promise<ActionWorld>): void => {
  stoppedBetweenVerbs(name, make);
  describe(`containment action: ${name}`, () => {
    it('looks without touching, and says that a target is not there', async () => {
      const world = await make();
      const before = await world.settings();
      const act = await captureOf(world);
      expect(await world.port.capture(world.missing, NOW)).toEqual({ kind: 'target-missing' });
      expect(world.port.isOf(act.captured, world.missing)).toBe(false);
      expect(world.port.isOf(act.captured, world.target)).toBe(true);
      expect(world.port.dryRun(act.captured, { principals: [] })).toMatchObject({ kind: 'ready' });
      expect(await world.port.verify(act)).toMatchObject({ kind: 'not-effective' });
      expect(await world.port.changes(act)).toEqual([]);
      expect(await world.settings()).toStrictEqual(before);
    });

    it('refuses a protected target, with the reason', async () => {
      const { port, ...world } = await make();
      const { captured } = await captureOf({ port, ...world });
      const ready = port.dryRun(captured, { principals: [] });
      const arn = ready.kind === 'ready' ? ready.blastRadius.arn : '';
      expect(arn).toMatch(/^arn:/);
      const list = { principals: [], resources: [{ arn, reason: 'the bank stands on it' }] };
      expect(port.dryRun(captured, list)).toMatchObject({ kind: 'refused', reason: 'protected' });
    });

    it('acts twice as it acts once, and reads back that it holds', async () => {
      const world = await make();
      const act = await captureOf(world);
      await world.port.act(act);
      expect(await world.port.verify(act)).toMatchObject({ kind: 'effective' });
      const once = [await world.settings(), await world.leftBehind?.()];
      await world.port.act(act);
      expect([await world.settings(), await world.leftBehind?.()]).toStrictEqual(once);
      expect(await world.port.verify(act)).toMatchObject({ kind: 'effective' });
      expect(await world.port.changes(act)).toEqual([]);
    });

    it.each(['false-positive', 'remediated'] as const)(
      'leaves everything as before, or as remediated, when released as %s',
      async (reason) => {
        const world = await make();
        const before = await world.settings();
        const act = await captureOf(world);
        await world.port.act(act);
        const held = await world.settings();
        expect(held).not.toEqual(before);
        const after = reason === 'remediated' ? (world.remediated?.(before, held) ?? before) : before;
        const released = await world.port.release(act, how(reason));
        expect(await world.settings()).toStrictEqual(after);
        expect(await world.port.release(act, how(reason))).toEqual(released);
        expect(await world.settings()).toStrictEqual(after);
        const holds = isDeepStrictEqual(after, held);
        expect(await world.port.verify(act)).toMatchObject({ kind: holds ? 'effective' : 'not-effective' });
      },
    );

    it('is put back wherever the act broke off', () =>
      atEveryChange(make, async ({ world, act, before, isBroken }) => {
        const broken = await isBroken(() => world.port.act(act));
        await world.port.release(act, how('false-positive'));
        expect(await world.settings()).toStrictEqual(before);
        return broken;
      }));

    it('is contained by acting again wherever the act broke off', () =>
      atEveryChange(make, async ({ world, act, before, isBroken }) => {
        const broken = await isBroken(() => world.port.act(act));
        await world.port.act(act);
        expect(await world.port.verify(act)).toMatchObject({ kind: 'effective' });
        expect(await world.port.changes(act)).toEqual([]);
        await world.port.release(act, how('false-positive'));
        expect(await world.settings()).toStrictEqual(before);
        return broken;
      }));

    it('is as before by releasing again wherever the release broke off', () =>
      atEveryChange(make, async ({ world, act, before, isBroken }) => {
        await world.port.act(act);
        const broken = await isBroken(() => world.port.release(act, how('false-positive')));
        await world.port.release(act, how('false-positive'));
        expect(await world.settings()).toStrictEqual(before);
        return broken;
      }));

    it('names what others changed meanwhile', async () => {
      const world = await make();
      if (world.meddle === undefined) return;
      const act = await captureOf(world);
      await world.port.act(act);
      await world.meddle();
      expect(await world.port.changes(act)).not.toEqual([]);
      expect(await world.port.verify(act)).toMatchObject({ kind: 'not-effective' });
    });
  });
};
