import type { ObligationRule } from '../../../contracts/config/obligations.ts';
import { after, HOUR } from '../../shared/time.ts';
import type { Regime } from '../case/case-state.ts';
import { shownDecision } from './case-file.ts';
import type { RegulatoryFile } from './case-file.ts';
import type { ShownAwareness } from './case-view.ts';

/** Of an initial notification that is not late. @law 2025/301 Art. 5(1)(a) */
const INITIAL_HOURS = 24;

const hoursFromAwareness = ({ clock }: ObligationRule): number | undefined => {
  if (clock.kind === 'dora-initial') return INITIAL_HOURS;
  return clock.kind === 'after' && clock.from === 'awareness' ? clock.hours : undefined;
};

const limitsFrom = (countedFrom: string, regime: Regime, rules: readonly ObligationRule[]): ShownAwareness['limits'] =>
  rules
    .filter((rule) => rule.regime === regime)
    .flatMap((rule) => {
      const hours = hoursFromAwareness(rule);
      const { title, legalBasis } = rule;
      return hours === undefined ? [] : [{ title, legalBasis, hours, at: after(countedFrom, hours * HOUR) }];
    });

/** Since when the entity is aware under each regime that is its own, and what counts from it. */
export const shownAwareness = (file: RegulatoryFile): ShownAwareness[] => {
  const { state, entity, rules } = file;
  return [entity.regime, 'gdpr' as const].map((regime) => {
    const decision = state.awareness[regime];
    const countedFrom = decision?.awareAt ?? state.detectedAt;
    return {
      regime,
      countedFrom,
      limits: limitsFrom(countedFrom, regime, rules),
      ...(decision && { decided: { ...shownDecision(file, decision), awareAt: decision.awareAt } }),
    };
  });
};
