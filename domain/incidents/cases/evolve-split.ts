import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { withInvolved } from '../evolve/opening.ts';
import { resourcesOf } from '../resources-of.ts';
import type { IncidentState } from '../state.ts';
import { Linked, SplitOff } from './split-facts.ts';
import { withoutPlan } from './without-plan.ts';

type Evolution = (state: IncidentState, fact: RecordedFact) => IncidentState;

/** What stays is looked at anew: the plan was made for both. Who leaves stays involved: what holds them is released here. */
const split: Evolution = (state, fact) => {
  const leaving = SplitOff.parse(fact.data);
  const uids = leaving.resources.map(({ uid }) => uid);
  const refs = leaving.principals.map(({ ref }) => ref);
  const resources = resourcesOf(state).filter(({ uid }) => !uids.includes(uid));
  const principals = state.principals.filter(({ ref }) => !refs.includes(ref));
  const { principal: _, review: _review, ...rest } = state;
  const last = principals.at(-1);
  return {
    ...rest,
    ...(last === undefined ? {} : { principal: last }),
    containment: withoutPlan(state),
    resource: resources.at(-1) ?? state.resource,
    resources,
    principals,
    ...withInvolved(state, []),
    voices: (state.voices ?? []).filter(({ principal }) => !refs.includes(principal)),
    children: [...(state.children ?? []), leaving.child],
    facts: state.facts + 1,
  };
};

const linked: Evolution = (state, fact) => {
  const { to, kind } = Linked.parse(fact.data);
  return { ...state, links: [...(state.links ?? []), { to, kind }] };
};

/** What follows from dividing and from linking incidents, by event. */
export const SPLIT_EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.incident-split': split,
  'incidents.incident-linked': linked,
};
