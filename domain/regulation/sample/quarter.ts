import { InvalidInputError } from '../../shared/errors.ts';

/** A quarter of a year in UTC: `from` belongs to it, `to` is the first moment after it. */
export type Quarter = { name: string; from: string; to: string };

/** Reads `2026-Q4`. Throws InvalidInputError. */
export const readQuarter = (name: string): Quarter => {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  if (year === undefined || number === undefined)
    throw new InvalidInputError('quarter', `${name} is no quarter, e.g. 2026-Q4`);
  const month = (Number(number) - 1) * 3;
  const startOf = (at: number): string => new Date(Date.UTC(Number(year), at, 1)).toISOString();
  return { name, from: startOf(month), to: startOf(month + 3) };
};
