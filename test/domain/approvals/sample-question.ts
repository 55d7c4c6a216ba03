import directoryFile from '../../../config/people.json' with { type: 'json' };
import type { ApprovalPolicy } from '../../../contracts/config/approval-policy.ts';
import { PeopleConfig } from '../../../contracts/config/people.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { evolveApproval } from '../../../domain/approvals/evolve-approval.ts';
import { passTime, requestApproval } from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import { sealData } from '../../../domain/shared/journal/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';

export const T0 = '2026-03-02T09:00:00.000Z';
export const at = (minutes: number): string => after(T0, minutes * MINUTE);
export const directory = PeopleConfig.parse(directoryFile).people;

type Asking = Partial<{
  requesters: string[];
  principals: string[];
  people: readonly Person[];
  tiers: ApprovalPolicy['tiers'];
  onSilence: ApprovalPolicy['onSilence'];
}>;

/** The question whether a key may be deactivated: to the incident managers, then the CISO. */
export const request = ({
  requesters = [],
  principals = [],
  people = directory,
  tiers = [['incident-manager'], ['ciso']],
  onSilence = 'deny',
}: Asking = {}): Decision =>
  requestApproval({
    subject: { area: 'incidents', aggregateId: 'INC-2026-0001', purpose: 'containment' },
    incidentId: 'INC-2026-0001',
    round: 1,
    title: 'An access key is used in an unusual way',
    severity: 'SEV1',
    policy: {
      tiers,
      quorum: 1,
      chain: [
        { afterMinutes: 10, step: 'remind' },
        { afterMinutes: 20, step: 'next-tier' },
        { afterMinutes: 30, step: 'next-tier' },
        { afterMinutes: 45, step: 'manager' },
      ],
      deadlineMinutes: 60,
      onSilence,
      factor: 'none',
    },
    people,
    excluded: { requesters, principals },
    now: T0,
  })(undefined);

export const apply = (state: ApprovalState | undefined, decision: Decision, now = T0): ApprovalState => {
  if (decision.kind !== 'event') throw new Error(`expected an event, got ${JSON.stringify(decision)}`);
  const { data } = sealData(decision.data, 1, () => '00');
  const fact = { type: decision.type, data, aggregateId: 'A', seq: 1, occurredAt: now, actor: 'system:test' };
  return evolveApproval(state, fact);
};
export const pending = (): ApprovalState => apply(undefined, request());
/** Everything that time asks for until then, in the order in which the sweep finds it. */
export const silenceUntil = (asked: ApprovalState, minutes: number): { fired: string[]; state: ApprovalState } => {
  const fired: string[] = [];
  let state = asked;
  for (let next = passTime(at(minutes))(state); next.kind === 'event'; next = passTime(at(minutes))(state)) {
    fired.push(next.type.replace('approvals.', ''));
    state = apply(state, next, at(minutes));
  }
  return { fired, state };
};
