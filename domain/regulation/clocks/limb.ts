import { after, HOUR } from '../../shared/time.ts';
import { endOfDay, monthsAfter } from './local-time.ts';

/** One reading of a limit: so long from a moment in UTC. Of several the earliest holds. */
export type Limb = { from: string; length: { hours: number } | { months: number } };

/** Hours are counted on the clock that never changes, months on the calendar of the entity's zone. */
export const strictLimit = ({ from, length }: Limb, timeZone: string): string =>
  'hours' in length ? after(from, length.hours * HOUR) : monthsAfter(from, length.months, timeZone);

const startOfHour = (moment: string): string => after(moment, -(Date.parse(moment) % HOUR));

/**
 * The latest reading of a limit, for information only: the hour of the event is not counted, and a month ends with its
 * last day. Never used to meet a duty.
 *
 * @law 1182/71 Art. 3(1)
 * @law 1182/71 Art. 3(2)
 */
export const latestReading = ({ from, length }: Limb, timeZone: string): string =>
  'hours' in length
    ? after(startOfHour(from), (length.hours + 1) * HOUR)
    : endOfDay(monthsAfter(from, length.months, timeZone), timeZone);
