import type { Role } from '../../../contracts/config/people.ts';

/**
 * How many must hold a role whatever the directory says: without them no change could be confirmed any more, and what is
 * urgent would reach nobody.
 */
export const PEOPLE_NEEDED: readonly { role: Role; atLeast: number }[] = [
  { role: 'incident-manager', atLeast: 1 },
  { role: 'ciso', atLeast: 1 },
  { role: 'compliance-officer', atLeast: 1 },
];
