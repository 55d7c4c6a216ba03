import type { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';
import type { StoredRef } from '../evidence/stored-evidence.ts';
import type { RefusalReason } from './containment-action.ts';
import type { AskedToAct } from './outside/asked-to-act.ts';
import type { SealedTarget } from './target.ts';

/** Planned, about to be done, asked of people, read back, given up, only rehearsed (an exercise), about to be undone, undone. */
export type ActionStatus =
  'planned' | 'intended' | 'left-to-people' | 'verified' | 'failed' | 'rehearsed' | 'release-intended' | 'released';

const IN_FORCE: readonly ActionStatus[] = ['verified', 'intended', 'left-to-people'];

/** Where one action stands. Everything personal is a reference; the captured state lies in the evidence vault. */
export type ActionState = {
  /** `<round>.<n>`, unique in the incident. */
  key: string;
  id: ContainmentActionId;
  target: SealedTarget;
  /** JSON of a BlastRadius. */
  blastRadius: SealedContent;
  status: ActionStatus;
  /** State of the target before the act; set from the intent on. */
  captured?: StoredRef;
  /** When the act was intended: the time written into what it does (UTC ISO 8601). */
  intendedAt?: string;
  reason?: string;
  /** What people are asked to do about it now. */
  asked?: AskedToAct;
};

/** `pre-authorised`: carried out without asking. `none`: there is nothing to approve. `pending`: people are or will be asked. `sent-back`: a person asked for another plan. `withdrawn`: the incident was dismissed. */
export type ContainmentApproval =
  'none' | 'pending' | 'approved' | 'pre-authorised' | 'rejected' | 'sent-back' | 'expired' | 'withdrawn';

/** Where an incident's containment stands: the newest plan, and all that was ever touched. */
export type ContainmentState = {
  round: number;
  playbook: string;
  approval: ContainmentApproval;
  /** Somebody signed something about this plan, and nobody has judged yet whether it covers it. */
  isSigned?: boolean;
  /** Which signature covers which action. */
  covers?: { action: string; preAuthorisation: string }[];
  actions: ActionState[];
  refused: { id: ContainmentActionId; reason: RefusalReason }[];
  /** How often people were asked to act themselves. */
  asked?: number;
};

const wasTouched = ({ status }: ActionState): boolean => status !== 'planned';

/** What a new plan keeps of the one before: whatever touched something must stay releasable. */
export const keptActions = (state: ContainmentState | undefined): ActionState[] =>
  (state?.actions ?? []).filter(wasTouched);

/** Whether the plan may be carried out: people approved it, or it was signed beforehand. */
export const isAuthorised = (state: ContainmentState | undefined): boolean =>
  state?.approval === 'approved' || state?.approval === 'pre-authorised';

/** The first action of the authorised plan that has no result yet. One answer for every step, however often it runs. */
export const nextAction = (state: ContainmentState | undefined): ActionState | undefined =>
  state !== undefined && isAuthorised(state)
    ? state.actions.find(({ status }) => status === 'planned' || status === 'intended')
    : undefined;

export const hasUnfinishedAction = (state: ContainmentState | undefined): boolean => nextAction(state) !== undefined;

/** Actions in force: an attacker is held by them, or will be once people have done what they are asked. */
export const actionsInForce = (state: ContainmentState | undefined): ActionState[] =>
  (state?.actions ?? []).filter(({ status }) => IN_FORCE.includes(status));

/** What is not done a second time: actions in force, and in an exercise what was rehearsed in their place. */
export const actionsHeld = (state: ContainmentState | undefined): ActionState[] =>
  (state?.actions ?? []).filter(({ status }) => IN_FORCE.includes(status) || status === 'rehearsed');

/** Actions that did or may have done something that can be undone. A begun release can be repeated. */
export const releasableActions = (state: ContainmentState | undefined): ActionState[] =>
  (state?.actions ?? []).filter(({ status, captured }) => captured !== undefined && status !== 'released');

export const findAction = (state: ContainmentState | undefined, key: string): ActionState | undefined =>
  state?.actions.find((action) => action.key === key);

/** Actions of the newest plan that could not be carried out: the threat goes on. */
export const failedActions = (state: ContainmentState | undefined): string[] =>
  (state?.actions ?? [])
    .filter(({ key, status }) => status === 'failed' && key.startsWith(`${String(state?.round)}.`))
    .map(({ key }) => key);
