import { WEEKDAYS } from '../../../contracts/config/rotas.ts';
import type { Layer } from '../../../contracts/config/rotas.ts';
import { fromLocalTime, toLocalTime } from '../../shared/html/local-time.ts';
import { after, DAY } from '../../shared/time.ts';

/** Days are local days of the rota's zone, `2026-03-29`; moments are UTC ISO 8601. */
type Zoned = { layer: Layer; timeZone: string };

const dayBefore = (day: string): string => after(`${day}T00:00:00.000Z`, -DAY).slice(0, 10);
const dayAfter = (day: string): string => after(`${day}T00:00:00.000Z`, DAY).slice(0, 10);
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / DAY;

/** When it is that time on the wall: of an hour that comes twice the first, of one that never comes an hour later. */
const momentOf = (day: string, time: string, timeZone: string): string =>
  fromLocalTime(`${day}T${time}`, timeZone) ?? `${day}T${time}:00.000Z`;

const localDayOf = (at: string, timeZone: string): string => toLocalTime(at, timeZone).slice(0, 10);

/**
 * Whose turn it is: an index into the layer's members; undefined before it starts. Hand-over is a moment, not a reading of
 * the clock: when the clocks go back over it, the turn does not go back with them.
 */
export const turnAt = ({ layer, timeZone }: Zoned, at: string): number | undefined => {
  const { members, startsOn, everyDays, handOverAt } = layer;
  const today = localDayOf(at, timeZone);
  const day = Date.parse(at) >= Date.parse(momentOf(today, handOverAt, timeZone)) ? today : dayBefore(today);
  const days = numberOf(day) - numberOf(startsOn);
  return days < 0 ? undefined : Math.floor(days / everyDays) % members.length;
};

const weekdayOf = (day: string): (typeof WEEKDAYS)[number] | undefined => WEEKDAYS[(numberOf(day) + 3) % 7];

/** Whether the layer covers this moment: its window's end belongs to what comes after it. */
export const coversHours = ({ layer: { window }, timeZone }: Zoned, at: string): boolean => {
  if (window === undefined) return true;
  const { days, from, to } = window;
  const today = localDayOf(at, timeZone);
  return [today, dayBefore(today)].some((day) => {
    const weekday = weekdayOf(day);
    if (weekday === undefined || !days.includes(weekday)) return false;
    const start = momentOf(day, from, timeZone);
    const end = momentOf(to <= from ? dayAfter(day) : day, to, timeZone);
    return Date.parse(start) <= Date.parse(at) && Date.parse(at) < Date.parse(end);
  });
};
