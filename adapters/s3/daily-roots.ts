import { dayInName, rootObject, ROOTS_PREFIX, StoredRoot } from '../../domain/audit/index.ts';
import { listArchived, readArchived } from './archive.ts';
import { storeLocked } from './store-locked.ts';

/** A day's signed root with all it covers; undefined when the day has none. */
export const readStoredRoot = async (day: string): Promise<StoredRoot | undefined> => {
  const text = await readArchived(rootObject(day));
  return text === undefined ? undefined : StoredRoot.parse(JSON.parse(text));
};

/** The newest day that has a signed root. Names sort as days do; ten years are four pages. */
export const newestRootDay = async (): Promise<string | undefined> =>
  dayInName((await listArchived(ROOTS_PREFIX)).at(-1) ?? '');

/** Stores a day's root. Whoever stores it first wins; the answer is what lies there. */
export const storeRoot = async (day: string, root: StoredRoot, now: string): Promise<StoredRoot> => {
  await storeLocked(rootObject(day), JSON.stringify(root), now);
  return (await readStoredRoot(day)) ?? root;
};
