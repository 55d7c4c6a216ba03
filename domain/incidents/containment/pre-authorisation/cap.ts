import type { Cover } from './judge-plan.ts';

/** What a plan takes of a signature's cap. */
export type Use = { preAuthorisation: string; count: number; cap: number };

/** Whose use it is, in which clock hour: `2026-03-01T10`. A plan's use is counted once, whatever becomes of the step. */
export type UseBy = { incidentId: string; round: number; hour: string };

/** The clock hour (UTC) of a moment. */
export const hourOf = (now: string): string => now.slice(0, 13);

/** The uses of a covered plan, one for each signature. */
export const usesOf = (covers: readonly Cover[]): Use[] =>
  [...new Map(covers.map(({ preAuthorisation, capPerHour }) => [preAuthorisation, capPerHour]))].map(([id, cap]) => ({
    preAuthorisation: id,
    cap,
    count: covers.filter(({ preAuthorisation }) => preAuthorisation === id).length,
  }));

/** Port: how often a signature was used in an hour, beside the journals. Errors: UnavailableError. */
export interface UseCounter {
  /** Counts the use unless that would exceed its cap; a use that was counted before is within it. */
  take(use: Use, by: UseBy): Promise<'within' | 'cap-reached'>;
}
