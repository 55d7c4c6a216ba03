import type { ApprovalState } from './state.ts';

type Asking = Pick<ApprovalState, 'asked'>;

/** Whether this person is asked and has not handed it over. */
export const isAsked = ({ asked }: Asking, personId: string): boolean =>
  asked.some((one) => one.personId === personId && one.to === undefined);

/** Whether this person approved, and others still have to. */
export const hasVoted = ({ votes }: Pick<ApprovalState, 'votes'>, personId: string): boolean =>
  votes.some(({ by }) => by === personId);

/** Position of the person's tier, from 0. */
export const tierOf = ({ tiers }: Pick<ApprovalState, 'tiers'>, personId: string): number =>
  Math.max(
    0,
    tiers.findIndex((tier) => tier.includes(personId)),
  );

/** Those of the tiers whom nobody has asked yet, tier after tier; tiers with nobody left are left out. */
export const unaskedTiers = ({ tiers, asked }: Pick<ApprovalState, 'tiers' | 'asked'>): string[][] =>
  tiers
    .map((tier) => tier.filter((id) => !asked.some(({ personId }) => personId === id)))
    .filter((tier) => tier.length > 0);

type Escalating = Pick<ApprovalState, 'tiers' | 'asked' | 'chain' | 'taken'>;

/** Whom the step asks. The last of these steps asks everybody who is left: nobody learns of it too late. */
export const askedByStep = (state: Escalating, step: number): string[] => {
  const left = unaskedTiers(state);
  const isLast = state.chain.slice(step + 1).every((later) => later.step !== 'next-tier');
  return isLast ? left.flat() : (left[0] ?? []);
};

/** Who is asked next while nobody decides, and when; undefined when nobody is left. */
export const nextAsked = (state: Escalating): { at: string; personIds: string[] } | undefined => {
  const step = state.chain.findIndex((one, index) => index >= state.taken && one.step === 'next-tier');
  const at = state.chain[step]?.at;
  const personIds = askedByStep(state, step);
  return at === undefined || personIds.length === 0 ? undefined : { at, personIds };
};

const isSilent = (state: ApprovalState, personId: string): boolean =>
  isAsked(state, personId) && !hasVoted(state, personId);

/** Managers of those who were asked and have not answered: who may decide is asked, the others are told, each once. */
export const managersToCall = (state: ApprovalState): { personIds: string[]; told: string[] } => {
  const silent = state.asked.filter(({ personId }) => isSilent(state, personId));
  const managers = [...new Set(silent.flatMap(({ personId }) => state.managers[personId] ?? []))];
  const eligible = state.tiers.flat();
  return {
    personIds: managers.filter((id) => eligible.includes(id) && !state.asked.some(({ personId }) => personId === id)),
    told: managers.filter((id) => !eligible.includes(id) && !state.told.includes(id)),
  };
};

/** Whom a person may hand it over to: whoever may decide too and was not asked yet; where sides count, of their own side. */
export const delegatesOf = (state: ApprovalState, personId: string): string[] => {
  const { sides = [] } = state;
  const ownSides = sides.filter((side) => side.includes(personId));
  return unaskedTiers(state)
    .flat()
    .filter((id) => sides.length === 0 || ownSides.some((side) => side.includes(id)));
};

/** The version of a person's links that is good: who hands a question over makes theirs void. */
export const linkVersionOf = ({ asked }: Asking, personId: string): number =>
  1 + asked.filter((one) => one.personId === personId && one.to !== undefined).length;

/** How often anybody voted, took it back or handed it over: what the nonces of all pages are bound to. */
export const allTurns = ({ turns }: Pick<ApprovalState, 'turns'>): number =>
  Object.values(turns).reduce((sum, count) => sum + count, 0);

/** How often this person did: one page is good for one answer. */
export const turnsOf = ({ turns }: Pick<ApprovalState, 'turns'>, personId: string): number => turns[personId] ?? 0;
