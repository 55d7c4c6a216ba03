import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';
import type { ThreatState } from './threat-state.ts';

const Assessed = z.object({
  entityId: z.string(),
  detectedAt: z.string(),
  description: SealedContent,
  significant: z.boolean(),
  couldMeet: z.array(z.string()),
  reasons: z.array(z.string()),
  unconsidered: z.array(z.string()),
  ruleVersion: z.string(),
  settingsVersion: z.string(),
});

const evolve = (state: ThreatState | undefined, fact: RecordedFact): ThreatState => {
  if (fact.type === 'regulation.threat-assessed') {
    const { aggregateId: id, occurredAt: assessedAt, actor: by } = fact;
    return { id, ...Assessed.parse(fact.data), assessedAt, by };
  }
  if (state === undefined) throw new TypeError(`${fact.aggregateId} does not begin with ${fact.type}`);
  return state;
};

/** The statuses of the listing index. */
export const THREAT_STATUSES = ['threat-significant', 'threat-other'] as const;

/** The journal of one cyber threat. Notifying it is voluntary, so nothing falls due. */
export const threatAggregate: Aggregate<ThreatState> = {
  area: 'regulation',
  evolve,
  wakeAt: () => undefined,
  status: ({ significant }) => THREAT_STATUSES[significant ? 0 : 1],
};
