import type { Entity } from '../../../contracts/config/entities.ts';
import type { CaseState } from '../case/case-state.ts';
import type { RequiredObligation } from '../case/required-obligations.ts';
import { plannedAwareness } from '../case/planned-awareness.ts';
import { dueMoment } from '../clocks/index.ts';
import type { Clock } from './obligation-state.ts';

const awareAt = (state: CaseState, { rule }: RequiredObligation): string =>
  rule.regime === 'dora' ? plannedAwareness(state) : (state.awareness[rule.regime]?.awareAt ?? state.detectedAt);

const startOf = (state: CaseState, required: RequiredObligation): string => {
  const { clock } = required.rule;
  return clock.kind === 'months-after' || (clock.kind === 'after' && clock.from === 'trigger')
    ? required.from
    : awareAt(state, required);
};

/** The clock of a duty as the case stands: from the law's moment to its limit, with the relief the entity has. */
export const obligationClock = (state: CaseState, required: RequiredObligation, entity: Entity): Clock => {
  const times = { triggeredAt: required.from, awareAt: awareAt(state, required) };
  const { limit, due, reliefApplied } = dueMoment(required.rule, times, entity);
  return { starts: startOf(state, required), limit, due, reliefApplied };
};
