import { earliest } from '../../shared/earliest.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';
import type { SignalResource } from '../../../contracts/signal.ts';
import { Attached, Counted, Opened } from '../facts.ts';
import type { Voice } from '../facts.ts';
import { involvedRefs } from '../principal.ts';
import { resourcesOf } from '../resources-of.ts';
import type { IncidentState, NamedBy } from '../state.ts';

const persons = (actor: string): string[] => (actor.startsWith('person:') ? [actor.slice('person:'.length)] : []);

/** Adds the person behind an event to those who may not approve what it leads to. */
export const withRequester = (requesters: string[], actor: string): string[] => [
  ...new Set([...requesters, ...persons(actor)]),
];

/** State stays small; what a storm names beyond this is in the signals. */
export const MOST_REMEMBERED = 20;

/** Those named first are whom something was done to: they stay when there are more. A ref has a handful of bytes. */
const MOST_INVOLVED = 1000;

/** Adds refs of sealed contents that name somebody; nobody stops being involved. */
export const withInvolved = (
  state: Pick<IncidentState, 'involved' | 'principals'>,
  named: readonly (SealedContent | undefined)[],
): Pick<IncidentState, 'involved'> => {
  const refs = named.flatMap((one) => one?.ref ?? []);
  return { involved: [...new Set([...involvedRefs(state), ...refs])].slice(0, MOST_INVOLVED) };
};

/** Who named a principal, where both are known. */
export const namedBy = (principal: SealedContent | undefined, voice: Voice | undefined): NamedBy[] =>
  principal === undefined || voice === undefined ? [] : [{ principal: principal.ref, ...voice }];

/** Each resource once, the newest last. */
export const withResources = (state: IncidentState, named: readonly SignalResource[]): SignalResource[] => {
  const uids = new Set(named.map(({ uid }) => uid));
  return [...resourcesOf(state).filter(({ uid }) => !uids.has(uid)), ...named].slice(-MOST_REMEMBERED);
};

/** The addresses of each signal, the newest last. */
export const withRemotes = (
  { remotes = [] }: Pick<IncidentState, 'remotes'>,
  named: SealedContent | undefined,
): Pick<IncidentState, 'remotes'> =>
  named === undefined ? {} : { remotes: [...remotes, named].slice(-MOST_REMEMBERED) };

export const incidentOpened = (fact: RecordedFact): IncidentState => {
  const { earliestActivityAt, firstSignalAt, awareAt, voice, remotes, ...facts } = Opened.parse(fact.data);
  return {
    id: fact.aggregateId,
    status: 'open',
    ...facts,
    findingTypes: [facts.findingType],
    resources: [facts.resource],
    principals: facts.principal === undefined ? [] : [facts.principal],
    voices: namedBy(facts.principal, voice),
    ...(remotes === undefined ? {} : { remotes: [remotes] }),
    signals: { count: facts.origin === 'signal' ? 1 : 0, lastAt: firstSignalAt },
    facts: 1,
    times: {
      firstSignalAt,
      detectedAt: fact.occurredAt,
      ...(earliestActivityAt === undefined ? {} : { occurredAt: earliestActivityAt }),
      ...(awareAt === undefined ? {} : { awareAt }),
    },
    cases: [],
    proposals: 0,
    // Who put the exercise on knows how it goes: others decide.
    requesters: withRequester(facts.exercise?.by === undefined ? [] : [facts.exercise.by], fact.actor),
    run: 1,
  };
};

/** A correlated signal with something new: the picture changes, so assessment, plan and recovery are asked again. */
export const signalAttached = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const news = Attached.parse(fact.data);
  const occurredAt = earliest(state.times.occurredAt, news.earliestActivityAt);
  const principal = news.principal ?? state.principal;
  const { review: _review, recoveryHold: _hold, ...rest } = state;
  const { recoveredAt: _recoveredAt, ...times } = state.times;
  return {
    ...rest,
    facts: state.facts + 1,
    findingTypes: [...new Set([...state.findingTypes, news.findingType])].slice(-MOST_REMEMBERED),
    principals: [...state.principals, ...(news.principal === undefined ? [] : [news.principal])].slice(
      -MOST_REMEMBERED,
    ),
    ...withInvolved(state, [news.principal]),
    voices: [...(state.voices ?? []), ...namedBy(news.principal, news.voice)].slice(-MOST_REMEMBERED),
    severityId: Math.max(state.severityId, news.severityId),
    isActive: news.isActive,
    signalUid: news.signalUid,
    resource: news.resource,
    resources: withResources(state, [news.resource]),
    ...(principal === undefined ? {} : { principal }),
    ...withRemotes(state, news.remotes),
    times: { ...times, ...(occurredAt === undefined ? {} : { occurredAt }) },
  };
};

export const signalsCounted = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { count, lastAt } = Counted.parse(fact.data);
  return { ...state, signals: { count, lastAt } };
};
