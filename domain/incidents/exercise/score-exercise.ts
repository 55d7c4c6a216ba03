import type { Objectives } from '../../../contracts/config/exercises.ts';
import type { Role } from '../../../contracts/config/people.ts';
import { MINUTE } from '../../shared/time.ts';
import { kpiTimes } from '../times/index.ts';
import { firstOf } from '../times/kpi-event.ts';
import type { KpiEvent } from '../times/kpi-event.ts';
import { didPlan, hasEnded } from './course.ts';

/** `open`: it may still be met. `not-asked`: the playbook had nothing of the kind to do. */
export type Verdict = 'met' | 'missed' | 'open' | 'not-asked';

/** A step against its limit, in minutes; `took` once it was reached. */
export type TimedScore = { objective: TimedObjective; limit: number; took?: number; verdict: Verdict };
export type TimedObjective = 'detected' | 'decided' | 'contained' | 'recovered';

/** Who decided, by directory id (`pre-authorised`: whoever signed beforehand), against the roles that were to. */
export type DeciderScore = { roles: readonly Role[]; deciders: string[]; verdict: Verdict };

/** How an exercise went. Its times are its own: no indicator of real incidents counts them. */
export type ExerciseScore = { timed: TimedScore[]; decidedBy: DeciderScore; isMet: boolean | undefined };

/** The roles of somebody, as the directory has them. */
export type RolesOf = (personId: string) => readonly Role[];

const PERSON = 'person:';
const SIGNED = 'incidents.containment-pre-authorised';
const DECISIONS: readonly string[] = [
  'incidents.containment-approved',
  'incidents.containment-rejected',
  'incidents.incident-dismissed',
];

const decisionsIn = (events: readonly KpiEvent[]): KpiEvent[] =>
  events.filter(({ type, actor }) => type === SIGNED || (DECISIONS.includes(type) && actor.startsWith(PERSON)));

/** When each step was reached, UTC ISO 8601. */
const reachedIn = (events: readonly KpiEvent[]): Record<TimedObjective, string | undefined> => {
  const { containment, repair } = kpiTimes(events);
  return {
    detected: firstOf(
      events.filter(({ type }) => type === 'incidents.incident-opened').map(({ occurredAt }) => occurredAt),
    ),
    decided: firstOf(decisionsIn(events).map(({ occurredAt }) => occurredAt)),
    contained: containment.to,
    recovered: repair.to,
  };
};

const verdictOf = (took: number | undefined, limit: number, { elapsed, isOver }: Standing): Verdict => {
  if (took !== undefined) return took <= limit ? 'met' : 'missed';
  return isOver || elapsed > limit ? 'missed' : 'open';
};

/** Minutes since the alarm, and whether it is over: what was not reached by then never is. */
type Standing = { elapsed: number; isOver: boolean };

/** What only counts when something was planned. */
const AFTER_A_PLAN: readonly TimedObjective[] = ['decided', 'contained'];

const minutes = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from)) / MINUTE;

const deciderScore = (events: readonly KpiEvent[], roles: readonly Role[], rolesOf: RolesOf): DeciderScore => {
  const decisions = decisionsIn(events);
  const deciders = decisions.map(({ type, actor }) =>
    type === SIGNED ? 'pre-authorised' : actor.slice(PERSON.length),
  );
  const isRight = (id: string) => id === 'pre-authorised' || rolesOf(id).some((role) => roles.includes(role));
  const scored = { roles, deciders: [...new Set(deciders)] };
  if (!didPlan(events)) return { ...scored, verdict: 'not-asked' };
  if (decisions.length === 0) return { ...scored, verdict: hasEnded(events) ? 'missed' : 'open' };
  return { ...scored, verdict: deciders.every(isRight) ? 'met' : 'missed' };
};

/** All met, one missed, or still open. */
const overall = (verdicts: readonly Verdict[]): boolean | undefined => {
  if (verdicts.includes('missed')) return false;
  return verdicts.includes('open') ? undefined : true;
};

/** How an exercise went so far, from its journal's events. `now`: UTC ISO 8601. @law 2022/2554 Art. 24 */
export const scoreExercise = (
  events: readonly KpiEvent[],
  objectives: Objectives,
  { rolesOf, now }: { rolesOf: RolesOf; now: string },
): ExerciseScore => {
  const from = kpiTimes(events).response.from ?? now;
  const standing = { elapsed: minutes(from, now), isOver: hasEnded(events) };
  const reached = reachedIn(events);
  const isAsked = (objective: TimedObjective) => didPlan(events) || !AFTER_A_PLAN.includes(objective);
  const timed = (['detected', 'decided', 'contained', 'recovered'] as const).map((objective): TimedScore => {
    const limit = objectives[`${objective}Minutes`];
    const at = reached[objective];
    const took = at === undefined ? undefined : minutes(from, at);
    const verdict = isAsked(objective) ? verdictOf(took, limit, standing) : 'not-asked';
    return { objective, limit, ...(took === undefined ? {} : { took }), verdict };
  });
  const decidedBy = deciderScore(events, objectives.decidedBy, rolesOf);
  return { timed, decidedBy, isMet: overall([...timed, decidedBy].map(({ verdict }) => verdict)) };
};
