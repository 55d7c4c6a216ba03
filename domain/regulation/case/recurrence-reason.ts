import type { Recurrence } from './case-state.ts';

const dayOf = (at: string): string => at.slice(0, 10);

/** Why an incident that is not major by itself is proposed as major, in one sentence. */
export const recurrenceReason = ({ count, rootCause, firstOccurredAt, lastOccurredAt }: Recurrence): string =>
  `Article 8(2): ${count} incidents of root cause ${rootCause} between ${dayOf(firstOccurredAt)} and ${dayOf(lastOccurredAt)} are major together.`;
