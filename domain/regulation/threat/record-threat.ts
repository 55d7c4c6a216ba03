import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { assessCyberThreat } from '../dora/index.ts';
import type { CyberThreatFacts } from '../dora/index.ts';
import type { ThreatState } from './threat-state.ts';

/** What people know of a threat; `detectedAt` is UTC ISO 8601. */
export type ReportedThreat = { entityId: string; detectedAt: string; description: string; facts: CyberThreatFacts };

/** The journal of a threat: one dot, since two or more are an obligation's. `key` names it, 8 to 64 of [0-9a-f]. */
export const threatId = (key: string, entityId: string): string => `threat-${key.slice(0, 12)}.${entityId}`;

/**
 * Keeps a threat with its assessment, significant or not; assessed again, the new assessment stands beside the old one.
 * @law 2022/2554 Art. 17(2)
 */
export const recordThreat =
  ({ entityId, detectedAt, description, facts }: ReportedThreat, now: string, settings: RegulationSettings) =>
  (state: ThreatState | undefined): Decision => {
    if (detectedAt > now) return { kind: 'refused', reason: 'detectedAt: cannot be in the future' };
    if (state !== undefined && state.detectedAt !== detectedAt)
      return {
        kind: 'refused',
        reason: `detectedAt: was ${state.detectedAt}; another threat needs a record of its own`,
      };
    const assessment = assessCyberThreat(facts, settings);
    const data = {
      entityId,
      detectedAt,
      description: personal(description),
      couldMeet: facts.couldMeet,
      ...assessment,
    };
    return { kind: 'event', type: 'regulation.threat-assessed', data };
  };
