/** The month (`2026-12`) a moment lies in, and from when on incidents are looked at. */
export type RecurrencePeriod = { month: string; since: string };

const MONTHS_BACK = 7;

/**
 * The month before is assessed, with all that occurred up to six months before any incident of it: seven months back from the
 * first of this one. Less would miss a pair whose first incident lies just before the six months of the run itself.
 * @law 2024/1772 Art. 8(2)
 */
export const recurrencePeriod = (now: string): RecurrencePeriod => {
  const at = new Date(now);
  const since = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - MONTHS_BACK, 1));
  return { month: now.slice(0, 7), since: since.toISOString() };
};
