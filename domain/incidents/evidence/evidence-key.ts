import type { EvidenceItemId, EvidenceTier } from '../../../contracts/config/playbook.ts';

/** Which piece of evidence: of which incident, in which round of its response, before or after containment. */
export type EvidencePlace = { incidentId: string; round: number; tier: EvidenceTier };

/** Key of a piece of evidence. Never personal: keys are seen in logs and lists. */
export const evidenceKey = ({ incidentId, round, tier }: EvidencePlace, item: EvidenceItemId): string =>
  `evidence/${incidentId}/round-${String(round)}/tier-${String(tier)}/${item}.json`;

/** Key of a target's state before the act; a new run looks again, because others may have changed it meanwhile. */
export const capturedKeyOf = (incidentId: string, action: string, run: number): string =>
  `evidence/${incidentId}/captured/${action}-run-${String(run)}.json`;
