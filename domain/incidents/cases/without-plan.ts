import { hasUnfinishedAction } from '../containment/index.ts';
import type { IncidentState } from '../state.ts';

/** What was planned and not begun is not carried out any more: it was planned for what is one incident, or two, now. */
export const withoutPlan = ({ containment }: Pick<IncidentState, 'containment'>): IncidentState['containment'] =>
  containment?.approval === 'pending' || hasUnfinishedAction(containment)
    ? containment && { ...containment, approval: 'withdrawn' }
    : containment;
