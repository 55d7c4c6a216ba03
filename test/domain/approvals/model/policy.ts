import type { ApprovalPolicy } from '../../../../contracts/config/approval-policy.ts';
import type { Person } from '../../../../contracts/config/people.ts';

/** Two sides of two people each, one who caused it, one whom it turns out to be about, and one with no role in it. */
const ROLES: Record<string, Person['roles']> = {
  'officer-1': ['compliance-officer'],
  'officer-2': ['compliance-officer'],
  'ciso-1': ['ciso'],
  'privacy-1': ['data-protection-officer'],
  'privacy-2': ['data-protection-officer'],
  'requester-1': ['compliance-officer', 'data-protection-officer', 'ciso'],
  'board-1': [],
};
export const PEOPLE: Person[] = Object.entries(ROLES).map(([id, roles]) => ({
  ...{ id, roles, name: id, label: id, mail: `${id}@bank.example`, timeZone: 'UTC' },
  ...{ language: 'en', team: 'security', principals: [], manager: 'board-1' },
}));
export const NAMES = [...Object.keys(ROLES), 'stranger-1'];
export const REQUESTER = 'requester-1';

export const policyOf = (kind: 'one' | 'two' | 'sides', onSilence: ApprovalPolicy['onSilence']): ApprovalPolicy => ({
  tiers: [['compliance-officer', 'data-protection-officer'], ['ciso']],
  quorum: {
    one: 1,
    two: 2,
    sides: { oneOfEach: [['compliance-officer', 'ciso'], ['data-protection-officer']] } as ApprovalPolicy['quorum'],
  }[kind],
  chain: [
    { afterMinutes: 10, step: 'remind' },
    { afterMinutes: 20, step: 'next-tier' },
    { afterMinutes: 30, step: 'next-tier' },
    { afterMinutes: 40, step: 'manager' },
  ],
  deadlineMinutes: 60,
  onSilence,
  factor: 'required',
  breakGlass: kind !== 'one',
});
