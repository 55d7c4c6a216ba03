import type { LocalDay } from './local-time.ts';
import { FIRST_YEAR, PUBLIC_HOLIDAYS } from './public-holidays.ts';

const FRIDAY = 5;
const HOLIDAYS: Readonly<Record<string, string>> = PUBLIC_HOLIDAYS;
const monthDay = ({ month, day }: LocalDay): string => String(month * 100 + day).padStart(4, '0');

/**
 * Whether the day is a nation-wide public holiday. Regional days and days on which only banks close do not count, and
 * outside the years of the table none is known: each time the limit stays the earlier one.
 */
const isPublicHoliday = (day: LocalDay, memberState: string): boolean => {
  const years = HOLIDAYS[memberState];
  if (years === undefined) throw new RangeError(`${memberState} is no member state of the EEA`);
  const year = years.split('|')[day.year - FIRST_YEAR] ?? '';
  return year.split(' ').includes(monthDay(day));
};

/**
 * Neither a weekend day nor a bank holiday in the Member State of the reporting financial entity.
 *
 * @law 2025/301 Art. 5(4)
 */
export const isWorkingDay = (day: LocalDay, memberState: string): boolean =>
  day.dayOfWeek <= FRIDAY && !isPublicHoliday(day, memberState);
