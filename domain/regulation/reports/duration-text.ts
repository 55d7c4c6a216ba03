/**
 * Hours as `DD:HH:MM`, to the nearest minute.
 *
 * @law 2025/302 field 3.15
 * @law 2025/302 field 3.16
 */
export const durationText = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  const parts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
};

/** `DD:HH:MM` in minutes; undefined when it is not of that shape. */
export const durationMinutes = (text: string): number | undefined => {
  const [, days, hours, minutes] = /^(\d{1,3}):([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (days === undefined || hours === undefined || minutes === undefined) return undefined;
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
};
