import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { countedCodes } from './commands/send-code.ts';
import { CodeSent, Invited, Passed, Proposed, RemovalAsked, Settled, UnlockAsked } from './facts.ts';
import { noFactors } from './state.ts';
import type { FactorsState } from './state.ts';

/** Of more than these only the newest are kept: the state stays small, and none of the codes is accepted again. */
const SPENT_KEPT = 120;

type Evolve = (state: FactorsState, fact: RecordedFact) => FactorsState;

const invited: Evolve = (state, { data }) => {
  const invitation = Invited.parse(data);
  return { ...state, invitation, invitations: invitation.version };
};

/** An invitation is used up by the factor that it brought. */
const proposed: Evolve = ({ invitation, ...state }, fact) => {
  if (invitation === undefined) return state;
  const { by: invitedBy, reason } = invitation;
  const enrolment = { ...Proposed.parse(fact.data), invitedBy, reason, at: fact.occurredAt };
  return { ...state, rounds: enrolment.round, proposed: enrolment };
};

/** A new app takes the place of the one before; passkeys may be many. */
const enrolled: Evolve = ({ proposed: enrolment, ...state }, { data }) => {
  if (enrolment?.round !== Settled.parse(data).round) return state;
  const kept = state.enrolled.filter(({ kind }) => kind === 'passkey' || kind !== enrolment.kind);
  return { ...state, enrolled: [...kept, enrolment] };
};

const declined: Evolve = ({ proposed: _, ...state }) => state;

const codeSent: Evolve = (state, fact) => {
  const { approvalId, hash } = CodeSent.parse(fact.data);
  return { ...state, codes: [...state.codes, { approvalId, hash, sentAt: fact.occurredAt }] };
};

const passed: Evolve = (state, { data }) => {
  const { approvalId, round, counter, ...spent } = Passed.parse(data);
  const isNewer = round !== undefined && counter !== undefined;
  return {
    ...state,
    wrong: 0,
    codes: state.codes.filter((code) => code.approvalId !== approvalId),
    spent: [...state.spent, spent].slice(-SPENT_KEPT),
    counters: isNewer ? { ...state.counters, [String(round)]: counter } : state.counters,
  };
};

const failed: Evolve = (state) => ({ ...state, wrong: state.wrong + 1 });

const locked: Evolve = (state, { occurredAt }) => ({
  ...state,
  wrong: state.wrong + 1,
  locks: state.locks + 1,
  lockedAt: occurredAt,
  codes: [],
});

const unlockAsked: Evolve = (state, fact) => ({
  ...state,
  unlocks: state.unlocks + 1,
  unlock: { ...UnlockAsked.parse(fact.data), at: fact.occurredAt },
});

const unlocked: Evolve = ({ lockedAt: _, unlock: __, ...state }) => ({ ...state, wrong: 0 });
const unlockRefused: Evolve = ({ unlock: _, ...state }) => state;

const removalAsked: Evolve = (state, fact) => {
  const asked = (state.removals ?? 0) + 1;
  return { ...state, removals: asked, removal: { asked, ...RemovalAsked.parse(fact.data), at: fact.occurredAt } };
};

const removed: Evolve = ({ removal: _, ...state }, { data }) => {
  const lost = Settled.parse(data).round;
  return { ...state, enrolled: state.enrolled.filter(({ round }) => round !== lost) };
};
const removalRefused: Evolve = ({ removal: _, ...state }) => state;

const EVOLUTIONS: Partial<Record<EventType, Evolve>> = {
  'people.enrolment-invited': invited,
  'people.factor-proposed': proposed,
  'people.factor-enrolled': enrolled,
  'people.factor-declined': declined,
  'people.factor-code-sent': codeSent,
  'people.factor-passed': passed,
  'people.factor-failed': failed,
  'people.factors-locked': locked,
  'people.unlock-asked': unlockAsked,
  'people.factors-unlocked': unlocked,
  'people.unlock-refused': unlockRefused,
  'people.removal-asked': removalAsked,
  'people.factor-removed': removed,
  'people.removal-refused': removalRefused,
};

/** What is too old to matter is forgotten, so that the state stays small. */
const withoutOld = (state: FactorsState, now: string): FactorsState => ({
  ...state,
  codes: countedCodes(state, now),
  spent: state.spent.filter(({ until }) => until > now),
});

/** The person's factors after one more event. */
export const evolveFactors = (state: FactorsState | undefined, fact: RecordedFact): FactorsState => {
  const before = withoutOld(state ?? noFactors(fact.aggregateId), fact.occurredAt);
  return EVOLUTIONS[fact.type]?.(before, fact) ?? before;
};
