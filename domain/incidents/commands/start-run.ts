import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** Raises the run, only from the run that was seen to be terminal: two reconcilers raise it once. */
export const startRun =
  (terminalRun: number) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open' || state.run !== terminalRun) return { kind: 'nothing' };
    return { kind: 'event', type: 'incidents.run-started', data: { run: terminalRun + 1 } };
  };
