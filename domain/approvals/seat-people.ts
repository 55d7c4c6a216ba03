import type { Person, Role } from '../../contracts/config/people.ts';
import type { ApprovalPolicy } from '../../contracts/config/approval-policy.ts';
import { eligiblePeople } from '../people/index.ts';
import type { Exclusion } from '../people/index.ts';
import { isQuorum } from './quorum.ts';
import type { ApprovalState } from './state.ts';

/** The people who hold a role, whoever is on call first. */
export type InOrderOfCall = (role: Role) => readonly Person[];

/** Whom a policy seats, of whom. */
export type Seating = {
  policy: ApprovalPolicy;
  people: readonly Person[];
  excluded: Exclusion;
  /** Who of a role is called first; the directory's order where it is left out. */
  inOrderOfCall?: InOrderOfCall;
};

/**
 * Whoever stands first for a role is on call and is asked first; the others who hold it stand by, as the tier after.
 * One question is one first mail: a storm pages one person, not everybody.
 */
const callAndStandBy = (
  eligible: readonly Person[],
  roles: readonly Role[],
  inOrder: InOrderOfCall,
): [string[], string[]] => {
  const mayAnswer = new Set(eligible.map(({ id }) => id));
  const perRole = roles.map((role) => inOrder(role).filter(({ id }) => mayAnswer.has(id)));
  const onCall = new Set(perRole.flatMap(([first]) => (first === undefined ? [] : [first.id])));
  const standBy = new Set(perRole.flatMap((holders) => holders.map(({ id }) => id)));
  return [[...onCall], [...standBy].filter((id) => !onCall.has(id))];
};

/** As many as must agree are asked at once: a first tier with fewer people than that begins together with the next. */
const seatQuorum = (tiers: string[][], needed: Pick<ApprovalState, 'quorum' | 'sides'>): string[][] => {
  const [first, next, ...rest] = tiers;
  if (first === undefined || next === undefined || isQuorum(needed, first)) return tiers;
  return seatQuorum([[...first, ...next], ...rest], needed);
};

/** Who is asked, tier after tier, each once; how many tiers have nobody left. */
export const seatPeople = (
  { policy, people, excluded, inOrderOfCall }: Seating,
  needed: Pick<ApprovalState, 'quorum' | 'sides'>,
): { tiers: string[][]; skippedTiers: number } => {
  const inOrder = inOrderOfCall ?? ((role) => people.filter(({ roles }) => roles.includes(role)));
  const seated = new Set<string>();
  const unseated = (tier: string[]): string[] => tier.filter((id) => !seated.has(id) && seated.add(id));
  const tiers = policy.tiers.map((roles) =>
    callAndStandBy(eligiblePeople(people, roles, excluded), roles, inOrder)
      .map(unseated)
      .filter((tier) => tier.length > 0),
  );
  return {
    tiers: seatQuorum(tiers.flat(), needed),
    skippedTiers: tiers.filter((tier) => tier.length === 0).length,
  };
};
