import { FIRST, incidentUnderTest, INVOCATION } from './incident-under-test.ts';

export type World = Awaited<ReturnType<typeof incidentUnderTest>>;

/** One action from intent to result. */
export const contain = async ({ apply, verify }: World, run = 1): Promise<void> => {
  const applied = await apply({ ...FIRST, run }, INVOCATION);
  if (applied.action !== undefined) await verify({ ...FIRST, run, action: applied.action }, INVOCATION);
};

/** An incident whose containment was planned and approved. */
export const approved = async (...given: Parameters<typeof incidentUnderTest>): Promise<World> => {
  const world = await incidentUnderTest(...given);
  await world.plan(FIRST, INVOCATION);
  await world.decide('approved');
  return world;
};
