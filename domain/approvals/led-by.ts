import type { Person, Role } from '../../contracts/config/people.ts';
import type { InOrderOfCall } from './seat-people.ts';

/** Whoever leads the incident is called first for every role they hold: open decisions are theirs. */
export const ledBy =
  (commander: string | undefined, inOrder: InOrderOfCall): InOrderOfCall =>
  (role: Role): readonly Person[] => {
    const holders = inOrder(role);
    return [...holders.filter(({ id }) => id === commander), ...holders.filter(({ id }) => id !== commander)];
  };

/**
 * A hand-over is asked of its successor alone, and of the other tiers only when they do not answer: nobody else of the
 * successor's own first role is called.
 */
export const successorFirst = (
  tiers: readonly Role[][],
  successor: Person,
  inOrder: InOrderOfCall,
): { tiers: Role[][]; inOrderOfCall: InOrderOfCall } => {
  const holds = (tier: readonly Role[]): boolean => tier.some((role) => successor.roles.includes(role));
  const ordered = [...tiers.filter(holds), ...tiers.filter((tier) => !holds(tier))];
  const own = ordered[0]?.find((role) => successor.roles.includes(role));
  return { tiers: ordered, inOrderOfCall: (role) => (role === own ? [successor] : inOrder(role)) };
};
