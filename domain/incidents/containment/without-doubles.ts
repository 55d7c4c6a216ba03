import type { ContainmentFacts } from './aim.ts';
import type { Candidate } from './candidate.ts';

type Aimed = Extract<Candidate, { kind: 'candidate' }>;

const isAimed = (one: Candidate): one is Aimed => one.kind === 'candidate';

/**
 * Deactivating a user's key denies the user's older sessions as well: where that is planned or in force, sessions are revoked
 * only of everybody else.
 */
export const withoutDoubles = (
  candidates: readonly Candidate[],
  { held }: Pick<ContainmentFacts, 'held'>,
): Candidate[] => {
  const aimed = candidates.filter(isAimed);
  const keys = [...held, ...aimed].filter(({ id }) => id === 'deactivate-access-key');
  const users = new Set(keys.map(({ target }) => target['user']));
  const isDouble = ({ id, target }: Aimed): boolean =>
    id === 'revoke-sessions' && target['kind'] === 'user' && users.has(target['name']);
  return candidates.filter((one) => !isAimed(one) || !isDouble(one));
};
