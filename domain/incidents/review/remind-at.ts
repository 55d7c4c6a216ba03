import { after, DAY } from '../../shared/time.ts';

/** A week before the day, on it, and then every week. */
const FIRST_DAYS_BEFORE = 7;
const EVERY_DAYS = 7;

/** When the working day begins on which an action is due: UTC ISO 8601. */
const morningOf = (dueOn: string): string => `${dueOn}T07:00:00.000Z`;

/** When the owner of an action hears of it next, after `from` (UTC ISO 8601): what is over is not made up for. */
export const remindAt = (dueOn: string, from: string): string => {
  const first = after(morningOf(dueOn), -FIRST_DAYS_BEFORE * DAY);
  if (from < first) return first;
  const periods = Math.floor((Date.parse(from) - Date.parse(first)) / (EVERY_DAYS * DAY)) + 1;
  return after(first, periods * EVERY_DAYS * DAY);
};

/** Whether its day has passed. `now`: UTC ISO 8601. */
export const isOverdue = (dueOn: string, now: string): boolean => now.slice(0, 10) > dueOn;
