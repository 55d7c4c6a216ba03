import type { Person } from '../../../contracts/config/people.ts';
import type { ApprovalPolicy } from '../../../contracts/config/playbook.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { eligiblePeople } from '../../people/index.ts';
import type { Exclusion } from '../../people/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import type { ApprovalState, Subject } from '../state.ts';

/** A question, who may answer it, and by when. */
export type Request = {
  subject: Subject;
  /** The incident behind it, and how severe it is; a matter of the house has none. */
  incidentId?: string;
  round: number;
  title: string;
  severity?: Severity;
  policy: ApprovalPolicy;
  people: readonly Person[];
  excluded: Exclusion;
  now: string;
  draft?: ApprovalState['draft'];
};

/**
 * Whoever stands first for a role is on call and is asked first; the others who hold it stand by, as the tier after.
 * One question is one first mail: a storm pages one person, not everybody.
 */
const inOrderOfCall = (eligible: readonly Person[], roles: readonly string[]): string[][] => {
  const onCall = new Set(
    roles.map((role) => eligible.find((person) => person.roles.some((held) => held === role))?.id),
  );
  const [first, standBy] = [true, false].map((isOnCall) => eligible.filter(({ id }) => onCall.has(id) === isOnCall));
  return [first ?? [], standBy ?? []].map((tier) => tier.map(({ id }) => id));
};

/** As many as must agree are asked at once: a first tier with fewer people than that begins together with the next. */
const seatQuorum = (tiers: string[][], quorum: number): string[][] => {
  const [first, next, ...rest] = tiers;
  if (first === undefined || next === undefined || first.length >= quorum) return tiers;
  return seatQuorum([[...first, ...next], ...rest], quorum);
};

/**
 * Asks the people of the first tier in which somebody is eligible; when a tier has nobody left it is skipped, so that
 * too few eligible people escalate at once. A repeated request changes nothing and asks nobody twice.
 */
export const requestApproval =
  ({ policy, people, excluded, now, ...asked }: Request) =>
  (state: ApprovalState | undefined): Decision => {
    if (state !== undefined) return { kind: 'nothing' };
    const seated = new Set<string>();
    const unseated = (tier: string[]): string[] => tier.filter((id) => !seated.has(id) && seated.add(id));
    const tiers = policy.tiers.map((roles) =>
      inOrderOfCall(eligiblePeople(people, roles, excluded), roles)
        .map(unseated)
        .filter((tier) => tier.length > 0),
    );
    return {
      kind: 'event',
      type: 'approvals.approval-requested',
      data: {
        ...asked,
        tiers: seatQuorum(tiers.flat(), policy.quorum ?? 1),
        skippedTiers: tiers.filter((tier) => tier.length === 0).length,
        remindAt: after(now, policy.reminderMinutes * MINUTE),
        escalateAt: after(now, policy.escalationMinutes * MINUTE),
        dueAt: after(now, policy.deadlineMinutes * MINUTE),
        quorum: policy.quorum ?? 1,
        canBreakGlass: policy.breakGlass === true,
        onSilence: 'deny',
      },
    };
  };
