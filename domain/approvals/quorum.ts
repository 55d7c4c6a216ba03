import type { ApprovalState } from './state.ts';

type Needed = Pick<ApprovalState, 'quorum' | 'sides'>;

/** Whether these distinct people are enough. Where each of two sides is needed, one person counts for one side only. */
export const isQuorum = ({ quorum, sides }: Needed, personIds: readonly string[]): boolean => {
  const people = new Set(personIds);
  if (sides === undefined) return people.size >= quorum;
  const [one = [], other = []] = sides;
  return one.some((a) => people.has(a) && other.some((b) => b !== a && people.has(b)));
};
