import type { Severity } from '../../contracts/severity.ts';

/** The reports that an incident of this severity calls for; each is a journal and a workflow of its own. */
export const obligationsOf = (
  incidentId: string,
  severity: Severity,
  draftFrom: Severity,
): { id: string; kind: string }[] =>
  severity <= draftFrom ? [{ id: `${incidentId}-dora-initial`, kind: 'dora-initial' }] : [];
