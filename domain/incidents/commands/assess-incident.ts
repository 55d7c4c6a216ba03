import type { SeverityConfig } from '../../../contracts/config/severity.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { assessSeverity } from '../severity/assess-severity.ts';
import { graver } from '../severity/graver.ts';
import type { IncidentState } from '../state.ts';

/** Proposes the severity by the matrix. The engine may raise it for a new fact; only people lower it. */
export const assessIncident =
  (config: SeverityConfig) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    const { severityId, isActive, resource } = state;
    const { severity, reasons } = assessSeverity({ severityId, isActive, resourceUid: resource.uid }, config);
    const level = graver(severity, state.severity?.level);
    return {
      kind: 'event',
      type: 'incidents.incident-assessed',
      data: { round: state.facts, severity: level, reasons },
    };
  };
