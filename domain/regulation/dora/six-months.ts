const SIX = 6;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * Six calendar months after a moment (milliseconds), in UTC: the same day and hour, or the month's last day when it has no
 * such day (31 August gives 28 or 29 February).
 */
export const sixMonthsAfter = (moment: number): number => {
  const from = new Date(moment);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + SIX];
  const day = Math.min(from.getUTCDate(), daysIn(year, month));
  const to = new Date(moment);
  return to.setUTCFullYear(year, month, day);
};
