import type { RecordedFact } from '../../shared/journal/index.ts';
import { CaseRestricted, CommanderChanged, CommanderNamed, HandOverProposed, ReleaseProposed } from '../facts.ts';
import type { IncidentState } from '../state.ts';

const PERSON = 'person:';
const personOf = (actor: string): string | undefined =>
  actor.startsWith(PERSON) ? actor.slice(PERSON.length) : undefined;

export const commanderNamed = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  commander: CommanderNamed.parse(fact.data).personId,
});

export const handOverProposed = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { from, ...proposed } = HandOverProposed.parse(fact.data);
  const proposedBy = personOf(fact.actor) ?? '';
  const handOver = { ...proposed, proposedBy, ...(from === undefined ? {} : { from }) };
  return { ...state, handOver, handOvers: proposed.round };
};

export const handOverEnded = (state: IncidentState): IncidentState => {
  const { handOver: _, ...rest } = state;
  return rest;
};

/** Whoever accepted commands: the successor, or who was asked after them. */
export const commanderChanged = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...handOverEnded(state),
  commander: CommanderChanged.parse(fact.data).personId,
});

export const caseRestricted = (state: IncidentState, fact: RecordedFact): IncidentState => ({
  ...state,
  restrictedTo: CaseRestricted.parse(fact.data).personIds,
});

export const releaseProposed = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const proposed = ReleaseProposed.parse(fact.data);
  const proposedBy = personOf(fact.actor);
  const release = { ...proposed, ...(proposedBy === undefined ? {} : { proposedBy }) };
  return { ...state, release, releases: proposed.round };
};

export const releaseApproved = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const approvedBy = personOf(fact.actor);
  if (state.release === undefined || approvedBy === undefined) return state;
  return { ...state, release: { ...state.release, approvedBy } };
};

export const releaseEnded = (state: IncidentState): IncidentState => {
  const { release: _, ...rest } = state;
  return rest;
};
