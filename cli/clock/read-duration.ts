import { InvalidInputError } from '../../domain/shared/errors.ts';
import { DAY, HOUR, MINUTE } from '../../domain/shared/time.ts';

const UNITS: Record<string, number> = { s: 1_000, m: MINUTE, h: HOUR, d: DAY };
const PART = /(\d+)(s|m|h|d)/g;

/** `90s`, `15m`, `2h30m`, `30d` in milliseconds. Throws InvalidInputError. */
export const readDuration = (field: string, text: string): number => {
  const parts = [...text.matchAll(PART)];
  const ms = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
  if (parts.map(([part]) => part).join('') !== text || ms <= 0)
    throw new InvalidInputError(field, `${text} is no duration such as 90s, 15m, 2h30m or 30d`);
  return ms;
};
