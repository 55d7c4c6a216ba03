import type { Role } from '../../../../contracts/config/people.ts';
import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { findAction } from '../containment-state.ts';
import type { ActionState, ContainmentState } from '../containment-state.ts';
import { containmentReleased, containmentVerified } from '../settle-containment.ts';
import type { AskedToAct } from './asked-to-act.ts';
import type { ReleaseReason } from '../containment-action.ts';

/** An incident, as far as what people do about it looks at it. */
type Asking = { status: string; containment?: ContainmentState | undefined; release?: { round: number } };

/** The actions that people are asked to carry out or take back now. Taking back is asked after the close, too. */
export const askedToAct = ({ status, containment }: Asking): { action: ActionState; asked: AskedToAct }[] =>
  (containment?.actions ?? []).flatMap((action) =>
    action.asked !== undefined && (status === 'open' || action.asked.verb === 'release')
      ? [{ action, asked: action.asked }]
      : [],
  );

/** The role that is asked to act; undefined when that is settled. */
export const roleToAct = (state: Asking, round: number): Role | undefined =>
  askedToAct(state).find(({ asked }) => asked.round === round)?.asked.who;

/** Leaves an intended act, or an intended release, to people. They are asked once for each. */
export const leaveToPeople =
  (key: string, verb: AskedToAct['verb'], who: Role) =>
  (containment: ContainmentState | undefined): Decision => {
    const found = findAction(containment, key);
    const isDue = found?.status === (verb === 'contain' ? 'intended' : 'release-intended');
    if (!isDue || found.asked !== undefined) return { kind: 'nothing' };
    const round = (containment?.asked ?? 0) + 1;
    return { kind: 'event', type: 'incidents.action-left-to-people', data: { action: key, round, verb, who } };
  };

/** What people said of what they were asked to do. */
export type Said = { round: number; decision: 'approved' | 'rejected' | 'sent-back' | 'expired'; reason: string };

const CONFIRMED = { confirmedBy: 'two people' };

const contained = ({ key }: ActionState, { decision, reason }: Said): Decision => {
  if (decision === 'approved') return containmentVerified(key, CONFIRMED);
  const data = { action: key, step: 'verify', reason: 'not-done', note: personal(reason) };
  return { kind: 'event', type: 'incidents.containment-failed', data };
};

const isReleaseReason = (reason: string | undefined): reason is ReleaseReason =>
  reason === 'false-positive' || reason === 'remediated';

const released = ({ key, reason: as }: ActionState, said: Said, release: number): Decision =>
  said.decision === 'approved' && isReleaseReason(as)
    ? containmentReleased(key, as, { proof: CONFIRMED })
    : {
        kind: 'event',
        type: 'incidents.release-refused',
        data: { round: release, decision: 'not-done', reason: personal(said.reason) },
      };

/** Writes that two people say it is done, or that it is not. Silence is no word that it was done. */
export const settleByPeople =
  (said: Said) =>
  (state: Asking | undefined): Decision => {
    const found = state && askedToAct(state).find(({ asked }) => asked.round === said.round);
    if (found === undefined) return { kind: 'nothing' };
    return found.asked.verb === 'contain'
      ? contained(found.action, said)
      : released(found.action, said, state?.release?.round ?? 0);
  };
