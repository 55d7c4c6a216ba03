import type { SealedContent } from '../../../contracts/journal-event.ts';

/** A cyber threat as it was assessed last; moments are UTC ISO 8601. */
export type ThreatState = {
  id: string;
  entityId: string;
  detectedAt: string;
  description: SealedContent;
  significant: boolean;
  /** Criteria whose thresholds it could meet, codes of field 2.5. */
  couldMeet: string[];
  reasons: string[];
  /** What Article 10(1)(b) wants taken into account and nobody has yet. */
  unconsidered: string[];
  ruleVersion: string;
  settingsVersion: string;
  assessedAt: string;
  /** As an actor of the journal. */
  by: string;
};
