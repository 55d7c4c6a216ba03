import * as z from 'zod/mini';
import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';

/** The verdict on a probed service, as its journal has it. */
export type ServiceState = {
  verdict: 'up' | 'down';
  /** Counts the outages from 1; names the finding. */
  outage: number;
  name: string;
  url: string;
  saw: string;
  /** UTC ISO 8601: the first failed call of the outage. */
  downSince: string;
  /** UTC ISO 8601: the first call that was answered again. */
  upSince?: string;
};

const ProbedDown = z.object({
  outage: z.int(),
  name: z.string(),
  url: z.string(),
  saw: z.string(),
  downSince: z.string(),
});
const ProbedUp = z.object({ saw: z.string(), upSince: z.string() });

const evolve = (state: ServiceState | undefined, { type, data }: RecordedFact): ServiceState => {
  if (type === 'continuity.service-probed-down') return { verdict: 'down', ...ProbedDown.parse(data) };
  if (state === undefined) throw new RangeError(`${type} before the first outage`);
  return { ...state, verdict: 'up', ...ProbedUp.parse(data) };
};

/** A probed service's journal: changed verdicts only. Its next look is a schedule's, so it never falls due by itself. */
export const serviceAggregate: Aggregate<ServiceState> = {
  area: 'continuity',
  evolve,
  wakeAt: () => undefined,
  status: ({ verdict }) => `service-${verdict}`,
};

/** Id of a service's journal among the others of the area. */
export const serviceJournalId = (serviceId: string): string => `service-${serviceId}`;
