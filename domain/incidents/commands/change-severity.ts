import type { Severity } from '../../../contracts/severity.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { takesTwo } from '../severity/graver.ts';
import type { IncidentState } from '../state.ts';
import { proposeChange } from './propose-change.ts';

/**
 * A person may raise alone; lowering SEV1-2 takes two, so it becomes a proposal (architecture, section 5).
 * Before its first assessment an incident counts as SEV1.
 */
export const changeSeverity =
  (severity: Severity, reason: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    const current = state.severity?.level ?? 'SEV1';
    if (current === severity) return { kind: 'nothing' };
    if (severity < current)
      return { kind: 'event', type: 'incidents.severity-raised', data: { severity, reason: personal(reason) } };
    if (!takesTwo(current))
      return { kind: 'event', type: 'incidents.severity-lowered', data: { severity, reason: personal(reason) } };
    const data = { severity, reason: personal(reason) };
    return proposeChange(state, { type: 'incidents.severity-lowering-proposed', data });
  };
