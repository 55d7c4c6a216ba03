import type { Severity } from '../../../contracts/severity.ts';
import { eligiblePeople } from '../../people/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import { isQuorum } from '../quorum.ts';
import { seatPeople } from '../seat-people.ts';
import type { Seating } from '../seat-people.ts';
import type { ApprovalState, Subject } from '../state.ts';

/** A question, who may answer it, and by when. */
export type Request = Seating & {
  subject: Subject;
  /** The incident behind it, and how severe it is; a matter of the house has none. */
  incidentId?: string;
  round: number;
  title: string;
  severity?: Severity;
  now: string;
  draft?: ApprovalState['draft'];
};

/** How many must agree, and who counts for which side. */
const quorumOf = ({ policy: { quorum }, people, excluded }: Request): Pick<ApprovalState, 'quorum' | 'sides'> => {
  if (typeof quorum === 'number') return { quorum };
  const side = (roles: readonly string[]) => eligiblePeople(people, roles, excluded).map(({ id }) => id);
  return { quorum: 2, sides: quorum.oneOfEach.map(side) };
};

/** Who leads whom. A manager who caused the request, or whom the case is about, is not called. */
const managersOf = ({ people, excluded }: Request, eligible: readonly string[]): Record<string, string> => {
  const roles = people.flatMap((person) => person.roles);
  const uninvolved = new Set(eligiblePeople(people, roles, excluded).map(({ id }) => id));
  return Object.fromEntries(
    people.flatMap(({ id, manager }) =>
      eligible.includes(id) && manager !== undefined && uninvolved.has(manager) ? [[id, manager]] : [],
    ),
  );
};

const timesOf = ({ policy: { chain, deadlineMinutes, onSilence }, now }: Request) => ({
  chain: chain.map(({ afterMinutes, step }) => ({ at: after(now, afterMinutes * MINUTE), step })),
  dueAt: after(now, deadlineMinutes * MINUTE),
  ...(onSilence === 'escalate' ? { lastCallMinutes: deadlineMinutes } : {}),
});

/**
 * Asks the people of the first tier in which somebody is eligible; when a tier has nobody left it is skipped, so that
 * too few eligible people escalate at once. A repeated request changes nothing and asks nobody twice.
 */
export const requestApproval =
  (request: Request) =>
  (state: ApprovalState | undefined): Decision => {
    if (state !== undefined) return { kind: 'nothing' };
    const { subject, incidentId, round, title, severity, draft, policy } = request;
    const needed = quorumOf(request);
    const { tiers, skippedTiers } = seatPeople(request, needed);
    const eligible = tiers.flat();
    return {
      kind: 'event',
      type: 'approvals.approval-requested',
      data: {
        ...{ subject, incidentId, round, title, severity, draft },
        ...{ tiers, skippedTiers, isShort: !isQuorum(needed, eligible) },
        ...timesOf(request),
        ...needed,
        managers: managersOf(request, eligible),
        factor: policy.factor,
        canBreakGlass: policy.breakGlass === true,
      },
    };
  };
