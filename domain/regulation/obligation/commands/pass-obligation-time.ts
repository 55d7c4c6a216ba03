import type { EventType } from '../../../../contracts/events.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { after, HOUR } from '../../../shared/time.ts';
import type { ObligationState } from '../obligation-state.ts';

/** Shares of the clock at which people are warned. */
export const WARNINGS = [50, 75, 90] as const;

/** What time asks of an open obligation, and when. */
export type ObligationDue = { type: EventType; at: string; data: Record<string, unknown> };

/** While it is not handed over the deadline counts for the sender; after that still until the receipt. */
const isRunning = ({ status }: ObligationState): boolean => status !== 'received' && status !== 'withdrawn';

const warningsOf = ({ clock: { starts, due }, warned }: ObligationState): ObligationDue[] => {
  const length = Date.parse(due) - Date.parse(starts);
  return WARNINGS.filter((percent) => percent > warned).map((percent) => ({
    type: 'regulation.deadline-warned',
    at: after(starts, (length * percent) / 100),
    data: { percent, due },
  }));
};

/** Everything that is still to come, the earliest first. */
export const dueOfObligation = (state: ObligationState): ObligationDue[] => {
  if (!isRunning(state)) return [];
  const { clock, isLastHour, isBreached } = state;
  const gaps = state.draft?.gaps ?? [];
  const due: ObligationDue[] = isBreached ? [] : warningsOf(state);
  if (!isLastHour)
    due.push({ type: 'regulation.last-hour-begun', at: after(clock.due, -HOUR), data: { due: clock.due, gaps } });
  if (!isBreached)
    due.push({
      type: 'regulation.deadline-breached',
      at: clock.due,
      data: { due: clock.due, limit: clock.limit, status: state.status, gaps },
    });
  if (state.hold !== undefined) due.push({ type: 'regulation.hold-ended', at: state.hold.until, data: {} });
  return due.sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** What time asks for now: a warning, the last hour, the breach. An early or doubled wake-up finds nothing due. */
export const passObligationTime =
  (now: string) =>
  (state: ObligationState | undefined): Decision => {
    const [due] = state === undefined ? [] : dueOfObligation(state);
    return due !== undefined && due.at <= now ? { kind: 'event', type: due.type, data: due.data } : { kind: 'nothing' };
  };
