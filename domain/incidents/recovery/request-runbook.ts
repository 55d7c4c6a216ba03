import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { currentRunbook } from './recovery-state.ts';

/** A person wants a runbook, or another attempt at one that is done: others are asked before it begins. */
export const requestRunbook =
  (runbook: string, reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (currentRunbook(state.recovery)?.runbook.id === runbook)
      return { kind: 'refused', reason: `${runbook} is asked for or under way already` };
    return { kind: 'event', type: 'incidents.runbook-requested', data: { runbook, reason: personal(reason) } };
  };
