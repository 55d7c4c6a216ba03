import { sha256 } from '../../shared/journal/index.ts';

const SHARE = 0.1;
const LEAST = 5;

/**
 * Cases of a quarter (`2026-Q4`) for a second opinion: a tenth, at least five, or all where there are fewer. Drawn by the hash
 * of quarter and id, so that nobody can choose and everybody finds the same; in the order of their ids.
 */
export const chooseSample = (quarter: string, ids: readonly string[]): string[] => {
  const distinct = [...new Set(ids)];
  const size = Math.max(LEAST, Math.ceil(distinct.length * SHARE));
  return distinct
    .map((id) => ({ id, lot: sha256(`${quarter}/${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)
    .sort();
};
