/** ISO 8601 in UTC, `ms` milliseconds after `from`. */
export const after = (from: string, ms: number): string => new Date(Date.parse(from) + ms).toISOString();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
