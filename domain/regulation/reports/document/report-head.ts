import type { Severity } from '../../../../contracts/severity.ts';

/** Where a report stands. */
export const REPORT_STATUSES = [
  'draft',
  'approved',
  'rejected',
  'withdrawn',
  'handed-over',
  'received',
  'reclassified',
] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** All that stands above the fields. Moments are UTC ISO 8601 and shown in UTC. */
export type ReportHead = {
  generatedAt: string;
  incident: { id: string; title: string; severity: Severity };
  /** `DORA initial notification`. */
  reportName: string;
  obligationId: string;
  revision: number;
  authority: string;
  entity: { name: string; lei?: string };
  status: ReportStatus;
  /** Who decided (a role) and when, once decided. */
  decision?: { by: string; at: string; reason: string };
  /** When and how it was given to the authority, and what the authority answered. */
  handedOver?: { at: string; channel: string };
  received?: { at: string; reference?: string };
  /** The legal deadline and its provision. */
  due?: { at: string; rule: string };
  /** Head of the journal the facts were read at. */
  source: { headSeq: number; headHash?: string };
};
