import { isOver } from '../aggregate.ts';
import type { ApprovalState, Factor } from '../state.ts';
import { hasVoted, isAsked } from '../who-is-asked.ts';

/** Who the case is about, and whose events led to it, by now: what came to light since it was asked counts too. */
export type Involved = { linked: readonly string[]; requesters: readonly string[] };
const NOBODY: Involved = { linked: [], requesters: [] };

/** Who wants something of a question, and when (UTC ISO 8601). */
export type Asker = { personId: string; now: string; involved?: Involved; factor?: Factor };

/** The person, and everybody who handed it over on its way to them. */
const handedOverBy = (asked: ApprovalState['asked'], personId: string): string[] => {
  const from = asked.find((one) => one.personId === personId)?.from;
  return from === undefined ? [personId] : [personId, ...handedOverBy(asked, from)];
};

/** Whether the case is about this person, or they stand in for somebody whom it is about or who caused it since. */
export const isInvolved = (
  { asked }: Pick<ApprovalState, 'asked'>,
  { personId, involved: { linked, requesters } = NOBODY }: Pick<Asker, 'personId' | 'involved'>,
): boolean => {
  const [self, ...others] = handedOverBy(asked, personId);
  const isLinked = (id: string): boolean => linked.includes(id);
  return [self ?? personId].some(isLinked) || others.some((id) => isLinked(id) || requesters.includes(id));
};

/** Why this person can do nothing about the question any more; undefined while they can. */
export const refusalOf = (state: ApprovalState | undefined, asker: Asker): string | undefined => {
  const { personId, now } = asker;
  if (state === undefined) return 'not-asked';
  if (!isAsked(state, personId)) return 'not-asked';
  if (state.status !== 'pending') return 'already-decided';
  if (isOver(state, now)) return 'expired';
  return isInvolved(state, asker) ? 'involved' : undefined;
};

/** The same of those who have not voted yet. */
export const refusalOfVoter = (state: ApprovalState | undefined, asker: Asker): string | undefined =>
  refusalOf(state, asker) ?? (state !== undefined && hasVoted(state, asker.personId) ? 'already-voted' : undefined);

/** Where a factor is required, nothing that counts goes without one. */
export const lacksFactor = ({ factor }: ApprovalState, asker: Asker): boolean =>
  factor === 'required' && asker.factor === undefined;
