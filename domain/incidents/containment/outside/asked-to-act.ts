import type { Role } from '../../../../contracts/config/people.ts';

/** What people are asked to do about an action, and which question that is. */
export type AskedToAct = { round: number; verb: 'contain' | 'release'; who: Role };
