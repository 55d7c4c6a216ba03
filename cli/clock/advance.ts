import * as z from 'zod/mini';
import type { Deployment } from '../deployment/connect.ts';
import { invoke } from '../deployment/invoke.ts';
import { nextDueMoment, nextLook } from './due-moments.ts';
import { settle } from './settle.ts';
import { steppedClock } from './stepped-clock.ts';

const Swept = z.object({
  now: z.string(),
  fired: z.array(z.object({ area: z.string(), id: z.string(), what: z.string() })),
});

/** What a moment brought. */
export type Fired = { at: string; area: string; id: string; what: string };
type Show = (fired: Fired) => void;

/** Sweeps until a sweep moves nothing any more. A workflow that is merely alive is no news. */
const sweepUntilQuiet = async (deployment: Deployment, show: Show): Promise<void> => {
  for (;;) {
    const { now, fired } = Swept.parse(await invoke(deployment.stage, 'incidents', 'wake-due', {}));
    const news = fired.filter(({ what }) => what !== 'alive' && what !== 'closed');
    for (const one of news) show({ at: now, ...one });
    await settle(deployment);
    if (news.length === 0) return;
  }
};

const goTo = async (deployment: Deployment, moment: string, show: Show): Promise<void> => {
  await steppedClock(deployment).moveTo(moment);
  await sweepUntilQuiet(deployment, show);
};

/** Moves the clock to the next moment that is due. Answers it; undefined when nothing is open. */
export const advanceToNextDue = async (deployment: Deployment, show: Show): Promise<string | undefined> => {
  const next = (await nextDueMoment()) ?? (await nextLook());
  if (next !== undefined) await goTo(deployment, next, show);
  return next;
};

/** Moves the clock to a moment through all that falls due before it, in its order. */
export const advanceTo = async (deployment: Deployment, target: string, show: Show): Promise<void> => {
  let stop = await nextDueMoment();
  while (stop !== undefined && stop <= target) {
    await goTo(deployment, stop, show);
    const next = await nextDueMoment();
    // What stays due although it was swept would hold the clock for ever.
    stop = next === stop ? undefined : next;
  }
  await goTo(deployment, target, show);
};
