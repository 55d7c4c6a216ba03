import type { Criticality, SeverityConfig } from '../../../contracts/config/severity.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { criticalityOf } from './criticality-of.ts';

/** What severity is judged by. `severityId` is OCSF's 1 (informational) to 6 (fatal). */
export type SeverityFacts = { severityId: number; isActive: boolean; resourceUid: string };
export type Assessment = { severity: Severity; criticality: Criticality; reasons: string[] };

const IMPACTS = ['informational', 'low', 'medium', 'high', 'critical', 'fatal'];

const describeOwnership = (uid: string, config: SeverityConfig): { criticality: Criticality; reason: string } => {
  const { criticality, function: owner } = criticalityOf(uid, config);
  const reason =
    owner === undefined
      ? 'The resource belongs to no known function: it counts as critical until owned.'
      : `The resource serves "${owner}", which is ${criticality}.`;
  return { criticality, reason };
};

/** Severity = criticality of the function x impact x attacker active, with the reasons in words. */
export const assessSeverity = (facts: SeverityFacts, config: SeverityConfig): Assessment => {
  const { criticality, reason } = describeOwnership(facts.resourceUid, config);
  const row = config.matrix[criticality][facts.isActive ? 'active' : 'ended'];
  const impact = Math.min(Math.max(facts.severityId, 1), IMPACTS.length) - 1;
  return {
    severity: row[impact] ?? 'SEV1',
    criticality,
    reasons: [
      reason,
      `The source rates the impact as ${IMPACTS[impact] ?? 'fatal'}.`,
      facts.isActive ? 'The activity may be going on.' : 'The source says that the activity ended.',
    ],
  };
};
