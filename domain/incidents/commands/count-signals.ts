import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** The running total of an incident's signals, as the signal store counts them (at most one event a minute). */
export const countSignals =
  (count: number, lastAt: string) =>
  (state: IncidentState | undefined): Decision =>
    state?.status !== 'open' || count <= state.signals.count
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'incidents.signals-counted', data: { count, lastAt } };
