import type { SeverityConfig } from '../../contracts/config/severity.ts';
import { breakerUses, countedUses, hourOf } from '../../domain/incidents/containment/index.ts';
import type { UseCounter } from '../../domain/incidents/containment/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { plannedActions } from './planned-actions.ts';

const UNLIMITED = { critical: 0, important: 0, other: 0 };

/**
 * Counts what people approved toward the circuit breaker, once for each plan: it is carried out in any case, and from the limit
 * on nothing more is done without asking.
 */
export const countApproved = async (
  { counter, severity }: { counter: UseCounter; severity: SeverityConfig },
  state: IncidentState,
  revealed: ReadonlyMap<string, string>,
  now: string,
): Promise<void> => {
  const { containment, account, id } = state;
  if (containment?.approval !== 'approved' || isExercise(id)) return;
  const actions = plannedActions(state, revealed, { sourceConfidence: {}, severity });
  const uses = countedUses(breakerUses(account, actions, { breakerPerHour: UNLIMITED }));
  for (const use of uses) await counter.take(use, { incidentId: id, round: containment.round, hour: hourOf(now) });
};
