import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/**
 * What the search for the root cause found. Moments are UTC ISO 8601.
 * @law 2025/302 fields 4.1-4.3, 4.5
 */
export type RootCause = {
  /** Codes of the report's fields 4.1, 4.2 and 4.3, by field. */
  codes: Readonly<Partial<Record<'4.1' | '4.2' | '4.3', readonly string[]>>>;
  /** In words of the people who looked: field 4.5. */
  summary: string;
  /** The earliest adverse event there was, whoever saw it when. */
  earliestAdverseAt?: string | undefined;
  /** Since when a service was degraded by it. */
  degradedSince?: string | undefined;
};

const inFuture = ({ earliestAdverseAt, degradedSince }: RootCause, now: string): string | undefined =>
  Object.entries({ earliestAdverseAt, degradedSince }).find(([, at]) => at !== undefined && at > now)?.[0];

/**
 * Records the root cause; a later record puts the one before right, and both stay in the journal. It is often found after the
 * close, so only an incident that was none has none.
 */
export const recordRootCause =
  (found: RootCause, now: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    if (state.status === 'dismissed') return { kind: 'refused', reason: 'the incident was dismissed: it was none' };
    if (state.merged !== undefined)
      return { kind: 'refused', reason: `it goes on as ${state.merged.into}: record it there` };
    const future = inFuture(found, now);
    if (future !== undefined) return { kind: 'refused', reason: `${future}: cannot be in the future` };
    const { summary, codes, earliestAdverseAt, degradedSince } = found;
    return {
      kind: 'event',
      type: 'incidents.root-cause-recorded',
      data: { codes, summary: personal(summary), earliestAdverseAt, degradedSince },
    };
  };
