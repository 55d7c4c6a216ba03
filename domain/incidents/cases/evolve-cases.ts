import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { earliest, latest } from '../../shared/earliest.ts';
import {
  MOST_REMEMBERED,
  namedBy,
  withInvolved,
  withRemotes,
  withRequester,
  withResources,
} from '../evolve/opening.ts';
import { graver } from '../severity/graver.ts';
import type { IncidentState, IncidentTimes } from '../state.ts';
import { Absorbed, Merged } from './case-facts.ts';
import { SPLIT_EVOLUTIONS } from './evolve-split.ts';
import { withoutPlan } from './without-plan.ts';

type Evolution = (state: IncidentState, fact: RecordedFact) => IncidentState;

const merged: Evolution = (state, fact) => {
  const { proposal: _, ...rest } = state;
  return {
    ...rest,
    status: 'merged',
    merged: { ...Merged.parse(fact.data), by: fact.actor },
    containment: withoutPlan(state),
    times: { ...state.times, closedAt: fact.occurredAt },
  };
};

const known = (times: Record<string, string | undefined>): Partial<IncidentTimes> =>
  Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined));

/** Of both the earliest; recovery and review have to be shown again. No clock gets later. */
const timesOf = ({ times: own }: IncidentState, { times: other }: Absorbed): IncidentTimes => ({
  firstSignalAt: earliest(own.firstSignalAt, other.firstSignalAt) ?? own.firstSignalAt,
  detectedAt: earliest(own.detectedAt, other.detectedAt) ?? own.detectedAt,
  ...known({
    occurredAt: earliest(own.occurredAt, other.occurredAt),
    awareAt: earliest(own.awareAt, other.awareAt),
    firstContainedAt: earliest(own.firstContainedAt, other.firstContainedAt),
    lastContainedAt: latest(own.lastContainedAt, other.lastContainedAt),
  }),
});

const severityOf = (
  { severity }: IncidentState,
  { severity: other }: Absorbed,
): Pick<IncidentState, 'severity'> | object => {
  if (other === undefined) return {};
  if (severity === undefined) return { severity: { ...other, reasons: [], round: 0 } };
  return {
    severity: {
      ...severity,
      level: graver(other.level, severity.level),
      highest: graver(other.highest, severity.highest),
    },
  };
};

/** The next run takes over where the survivor itself was over. */
const going = ({ status, run }: IncidentState): Pick<IncidentState, 'status' | 'run'> => ({
  status: 'open',
  run: status === 'open' ? run : run + 1,
});

const absorbed: Evolution = (state, fact) => {
  const other = Absorbed.parse(fact.data);
  const { review: _review, merged: _merged, ...rest } = state;
  const named = other.principals.map(({ principal }) => principal);
  const principal = named.at(-1) ?? state.principal;
  return {
    ...rest,
    ...going(state),
    ...severityOf(state, other),
    ...(principal === undefined ? {} : { principal }),
    absorbed: [...(state.absorbed ?? []), other.incidentId],
    facts: state.facts + 1,
    findingTypes: [...new Set([...state.findingTypes, ...other.findingTypes])].slice(-MOST_REMEMBERED),
    resources: withResources(state, other.resources ?? []),
    ...withRemotes(state, other.remotes),
    principals: [...state.principals, ...named].slice(-MOST_REMEMBERED),
    ...withInvolved(state, [...named, other.involved]),
    voices: [...(state.voices ?? []), ...other.principals.flatMap((one) => namedBy(one.principal, one.voice))].slice(
      -MOST_REMEMBERED,
    ),
    severityId: Math.max(state.severityId, other.severityId),
    isActive: state.isActive || other.isActive,
    times: timesOf(state, other),
    requesters: [...new Set([...withRequester(state.requesters, fact.actor), ...other.requesters])],
  };
};

/** What follows from merging and splitting, by event. */
export const CASES_EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.incident-merged': merged,
  'incidents.incident-absorbed': absorbed,
  ...SPLIT_EVOLUTIONS,
};
