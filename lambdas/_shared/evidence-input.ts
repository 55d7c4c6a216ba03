import * as z from 'zod/mini';
import { EvidenceItemId, EvidenceTier } from '../../contracts/config/playbook.ts';
import { IncidentInput } from './incident-step.ts';

/** What every step of `incidents/collect-evidence` gets. */
export const EvidenceInput = z.extend(IncidentInput, { round: z.int(), tier: EvidenceTier });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** One item of the list. */
export const EvidenceItemInput = z.extend(EvidenceInput, { item: EvidenceItemId });
export type EvidenceItemInput = z.infer<typeof EvidenceItemInput>;
