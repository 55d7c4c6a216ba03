import type { Severity } from '../../../contracts/severity.ts';

/** All the first mail says of an incident that asks nobody for a decision. Neutral: no names, no addresses. */
export type IncidentMailView = {
  now: string;
  timeZone: string;
  incident: { id: string; title: string; severity: Severity };
  /** Why the severity is what it is, one neutral sentence each. */
  severityReasons: readonly string[];
  resource?: string;
  source: string;
  detectedAt: string;
  /** Why no decision is asked: `No playbook contains an outage; it closes when the service answers again.` */
  whyNoDecision: string;
  reader: { label: string; why: string };
  /** Where to look; absent while there is nothing to open. */
  link?: string;
};
