import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { Decided, Intended, LeftToPeople, Planned, PreAuthorised, Released, Settled } from './containment-facts.ts';
import { hasUnfinishedAction, keptActions } from './containment-state.ts';
import type { ActionState, ContainmentApproval, ContainmentState } from './containment-state.ts';

type Evolution = (state: ContainmentState, fact: RecordedFact) => ContainmentState;

const planned = (state: ContainmentState | undefined, fact: RecordedFact): ContainmentState => {
  const { round, playbook, actions, refused, isSigned } = Planned.parse(fact.data);
  const added = actions.map((action): ActionState => ({ ...action, status: 'planned' }));
  return {
    round,
    playbook,
    refused,
    ...(isSigned === true ? { isSigned } : {}),
    approval: added.length > 0 ? 'pending' : 'none',
    actions: [...keptActions(state), ...added],
    ...(state?.asked === undefined ? {} : { asked: state.asked }),
  };
};

/** A decision about an older plan decides nothing. */
const decided =
  (approval: ContainmentApproval): Evolution =>
  (state, fact) =>
    Decided.parse(fact.data).round === state.round && state.approval === 'pending' ? { ...state, approval } : state;

const preAuthorised: Evolution = (state, fact) => {
  const { round, covers } = PreAuthorised.parse(fact.data);
  const { isSigned: _, ...rest } = state;
  return round === state.round ? { ...rest, covers, approval: 'pre-authorised' } : state;
};

/** Judged: from here on it is people's to decide. */
const notUsed: Evolution = (state, fact) => {
  const { isSigned: _, ...rest } = state;
  return Decided.parse(fact.data).round === state.round ? rest : state;
};

/** Whatever happens to an action next, what people were asked about it before is settled. */
const changed = (state: ContainmentState, key: string, change: Partial<ActionState>): ContainmentState => ({
  ...state,
  actions: state.actions.map((action) => {
    const { asked: _, ...rest } = action;
    return action.key === key ? { ...rest, ...change } : action;
  }),
});

const intended: Evolution = (state, fact) => {
  const { action, captured } = Intended.parse(fact.data);
  return changed(state, action, { status: 'intended', captured, intendedAt: fact.occurredAt });
};

const settled =
  (status: 'verified' | 'failed' | 'rehearsed'): Evolution =>
  (state, fact) => {
    const { action, reason } = Settled.parse(fact.data);
    return changed(state, action, { status, ...(reason === undefined ? {} : { reason }) });
  };

const released =
  (status: 'release-intended' | 'released'): Evolution =>
  (state, fact) => {
    const { action, reason } = Released.parse(fact.data);
    return changed(state, action, { status, reason });
  };

const leftToPeople: Evolution = (state, fact) => {
  const { action, ...asked } = LeftToPeople.parse(fact.data);
  const change: Partial<ActionState> = asked.verb === 'contain' ? { asked, status: 'left-to-people' } : { asked };
  return { ...changed(state, action, change), asked: asked.round };
};

/** Nobody took it back: it stays as it is, and a release may be proposed again. */
const releaseRefused: Evolution = (state) => {
  const undoing = state.actions.find(({ asked }) => asked?.verb === 'release');
  return undoing === undefined ? state : changed(state, undoing.key, {});
};

/** What was planned for a dismissed incident is not carried out when it is reopened: people are asked again. */
const dismissed: Evolution = (state) =>
  state.approval === 'pending' || hasUnfinishedAction(state) ? { ...state, approval: 'withdrawn' } : state;

const EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.containment-approved': decided('approved'),
  'incidents.containment-pre-authorised': preAuthorised,
  'incidents.pre-authorisation-not-used': notUsed,
  'incidents.containment-rejected': decided('rejected'),
  'incidents.containment-sent-back': decided('sent-back'),
  'incidents.containment-expired': decided('expired'),
  'incidents.containment-intended': intended,
  'incidents.action-left-to-people': leftToPeople,
  'incidents.release-refused': releaseRefused,
  'incidents.containment-verified': settled('verified'),
  'incidents.containment-failed': settled('failed'),
  // What was captured lies in custody; there is nothing to release.
  'incidents.containment-rehearsed': settled('rehearsed'),
  'incidents.incident-dismissed': dismissed,
  'incidents.release-intended': released('release-intended'),
  'incidents.containment-released': released('released'),
};

/** The containment's part of an incident's state after one more event. Foreign events leave it as it is. */
export const evolveContainment = (
  state: ContainmentState | undefined,
  fact: RecordedFact,
): ContainmentState | undefined => {
  if (fact.type === 'incidents.containment-planned') return planned(state, fact);
  return state === undefined ? undefined : (EVOLUTIONS[fact.type]?.(state, fact) ?? state);
};
