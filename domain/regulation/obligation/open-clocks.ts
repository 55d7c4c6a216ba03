import type { OpenClock } from '../clocks/calendar-feed.ts';
import type { ObligationState } from './obligation-state.ts';

/** What still has to be received, as a calendar takes it: the earliest first, whatever is missing a name under its id. */
export const openClocks = (
  obligations: readonly ObligationState[],
  entityName: (entityId: string) => string | undefined,
): OpenClock[] =>
  obligations
    .filter(({ status }) => status !== 'received' && status !== 'withdrawn')
    .map(({ id, incidentId, title, entityId, clock }) => ({
      obligationId: id,
      title: `${incidentId} ${title}`,
      entityName: entityName(entityId) ?? entityId,
      startedAt: clock.starts,
      due: clock.due,
    }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
