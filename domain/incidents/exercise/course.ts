import * as z from 'zod/mini';
import type { KpiEvent } from '../times/index.ts';

const Planned = z.object({ actions: z.array(z.unknown()).check(z.minLength(1)) });

/** Whether there was anything to contain, and so to decide on. */
export const didPlan = (events: readonly KpiEvent[]): boolean =>
  events.some(({ type, data }) => type === 'incidents.containment-planned' && z.safeParse(Planned, data).success);

const ENDS: readonly string[] = ['incidents.incident-closed', 'incidents.incident-dismissed'];
const BEGINS_AGAIN = 'incidents.incident-reopened';

/** Whether the incident is over, as its last word on that says. */
export const hasEnded = (events: readonly KpiEvent[]): boolean => {
  const last = events.findLast(({ type }) => ENDS.includes(type) || type === BEGINS_AGAIN);
  return last !== undefined && last.type !== BEGINS_AGAIN;
};
