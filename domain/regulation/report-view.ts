import type { Severity } from '../../contracts/severity.ts';
import type { ReportField } from '../shared/html/index.ts';

/** All the readable draft of a regulator's report shows. Moments are UTC ISO 8601 and shown in UTC. */
export type ReportDraftView = {
  generatedAt: string;
  incident: { id: string; title: string; severity: Severity };
  /** `DORA initial notification`. */
  reportName: string;
  /** Obligation's id and the draft's round, `OBL-INC-2026-0042-dora-initial`, 1. */
  obligationId: string;
  round: number;
  authority: string;
  entity: { name: string; lei?: string };
  status: 'draft' | 'approved' | 'rejected';
  /** Who decided (role) and when, once decided. */
  decision?: { by: string; at: string; reason: string };
  due?: { at: string; rule: string };
  sections: readonly { title: string; fields: readonly ReportField[] }[];
  /** Head of the incident's journal the facts were read at. */
  source: { headSeq: number; headHash: string };
};
