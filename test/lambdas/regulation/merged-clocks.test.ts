import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideAwareness, decideBreach, decideClassification } from '../../../domain/regulation/index.ts';
import { at } from '../../domain/regulation/case/case-journal.ts';
import { MERGED, SURVIVOR, twoCases } from './merged-cases.ts';

const WHY = 'the same attacker in both';
const minutes = fc.integer({ min: 0, max: 5000 });
const decisions = fc.record({
  detected: minutes,
  dora: fc.option(minutes, { nil: undefined }),
  classified: fc.option(minutes, { nil: undefined }),
  gdpr: fc.option(minutes, { nil: undefined }),
  risk: fc.constantFrom('unlikely' as const, 'risk' as const, 'high-risk' as const),
});
type Decisions = typeof decisions extends fc.Arbitrary<infer T> ? T : never;
type World = ReturnType<typeof twoCases>;

/** A case about which people decided that much. */
const decide = async (world: World, id: string, { detected, dora, classified, gdpr, risk }: Decisions) => {
  await world.open(id, detected);
  if (dora !== undefined) await world.tell(id, decideAwareness('dora', at(dora), WHY, at(9000)), dora);
  if (classified !== undefined) await world.tell(id, decideClassification(true, WHY, at(classified)), classified);
  if (gdpr !== undefined) {
    await world.tell(id, decideAwareness('gdpr', at(gdpr), WHY, at(9000)), gdpr);
    await world.tell(id, decideBreach({ risk, reason: WHY }), gdpr);
  }
  await world.follow(id);
};

const duesOf = async (world: World): Promise<[string, string][]> => [
  ...Object.entries(await world.dues(SURVIVOR)),
  ...Object.entries(await world.dues(MERGED)),
];

const earliestOf = (...moments: (number | undefined)[]): string | undefined => {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : at(Math.min(...known));
};

it('no clock gets later by a merge: whatever was owed is owed at that moment or before, here or there', async () => {
  await fc.assert(
    fc.asyncProperty(decisions, decisions, async (own, others) => {
      const world = twoCases();
      await decide(world, SURVIVOR, own);
      await decide(world, MERGED, others);
      const before = await duesOf(world);
      await world.merge();
      const after = await duesOf(world);
      const later = before.filter(([kind, due]) => !after.some(([other, now]) => other === kind && now <= due));
      expect(later).toEqual([]);
      const { awareness, detectedAt } = await world.stateOf(SURVIVOR);
      expect(detectedAt).toBe(earliestOf(own.detected, others.detected));
      expect(awareness.dora?.awareAt).toBe(earliestOf(own.dora, others.dora));
      expect(awareness.gdpr?.awareAt).toBe(earliestOf(own.gdpr, others.gdpr));
    }),
    { numRuns: 150 },
  );
});
