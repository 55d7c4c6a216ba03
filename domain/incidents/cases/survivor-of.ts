/** Where an incident went on; undefined while it goes on itself. */
export type MergedInto = (id: string) => Promise<string | undefined>;

/** Merging is a person's act: a row longer than this is none of theirs. */
const LONGEST_ROW = 50;

/**
 * The incident that goes on for this one, through however many merges. Two that were merged into each other at the same moment
 * go on in the older one. Throws RangeError for a row that no person made.
 */
export const survivorOf = async (id: string, mergedInto: MergedInto): Promise<string> => {
  const row = [id];
  for (let at = id; row.length <= LONGEST_ROW;) {
    const next = await mergedInto(at);
    if (next === undefined) return at;
    if (row.includes(next)) return row.slice(row.indexOf(next)).sort()[0] ?? next;
    row.push(next);
    at = next;
  }
  throw new RangeError(`${id} is merged more than ${String(LONGEST_ROW)} times over`);
};
