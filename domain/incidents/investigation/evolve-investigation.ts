import * as z from 'zod/mini';
import type { EventType } from '../../../contracts/events.ts';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { earliest } from '../../shared/earliest.ts';
import type { IncidentState } from '../state.ts';
import { SEARCH_EVOLUTIONS } from './evolve-search.ts';

const Codes = z.optional(z.array(z.string()));
const RootCauseRecorded = z.object({
  codes: z.object({ '4.1': Codes, '4.2': Codes, '4.3': Codes }),
  summary: SealedContent,
  earliestAdverseAt: z.optional(z.string()),
});

/** What began earlier than was known moves the occurrence; nothing moves it later. */
const rootCauseRecorded = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { earliestAdverseAt, ...rootCause } = RootCauseRecorded.parse(fact.data);
  const occurredAt = earliest(state.times.occurredAt, earliestAdverseAt);
  return {
    ...state,
    rootCause: { ...rootCause, by: fact.actor },
    times: { ...state.times, ...(occurredAt === undefined ? {} : { occurredAt }) },
  };
};

/** What follows from an investigation, by event. */
export const INVESTIGATION_EVOLUTIONS: Partial<
  Record<EventType, (state: IncidentState, fact: RecordedFact) => IncidentState>
> = {
  'incidents.root-cause-recorded': rootCauseRecorded,
  ...SEARCH_EVOLUTIONS,
};
