import type { ObligationRule } from '../../../contracts/config/obligations.ts';
import { limbsOf } from './clock-limbs.ts';
import type { ClockStart } from './clock-limbs.ts';
import { latestReading, strictLimit } from './limb.ts';
import { isExcludedFromRelief, noonAfterFreeDay } from './weekend-relief.ts';
import type { ReportingEntity } from './weekend-relief.ts';

/** How a duty's time runs; a line of config/obligations.json is one. */
export type ClockRule = Pick<ObligationRule, 'clock' | 'relief'>;

/** All UTC ISO 8601. */
export type DueMoment = {
  /** The limit itself, before any relief. */
  limit: string;
  /** When it has to be done: the limit, or noon of the next working day. */
  due: string;
  reliefApplied: boolean;
};

const earliest = (moments: readonly string[]): string => moments.reduce((one, other) => (other < one ? other : one));

/** An incident counts as reported when its initial notification is: before that, by its limit at the latest. */
const reportedAt = ({ clock }: ClockRule, { triggeredAt }: ClockStart, limit: string): string =>
  clock.kind === 'dora-initial' ? limit : triggeredAt;

const hasRelief = (rule: ClockRule, start: ClockStart, entity: ReportingEntity, limit: string): boolean => {
  if (rule.relief !== 'unless-excluded') return rule.relief === 'always';
  return !isExcludedFromRelief(entity, reportedAt(rule, start, limit));
};

/** When a duty is due; the limit of the law and its relief are both kept. */
export const dueMoment = (rule: ClockRule, start: ClockStart, entity: ReportingEntity): DueMoment => {
  const limit = earliest(limbsOf(rule.clock, start).map((limb) => strictLimit(limb, entity.timeZone)));
  const noon = hasRelief(rule, start, entity, limit) ? noonAfterFreeDay(limit, entity) : undefined;
  return { limit, due: noon ?? limit, reliefApplied: noon !== undefined };
};

/** For information only: how late Regulation 1182/71 can be read to allow, without relief. UTC. */
export const latestMoment = ({ clock }: ClockRule, start: ClockStart, { timeZone }: ReportingEntity): string =>
  earliest(limbsOf(clock, start).map((limb) => latestReading(limb, timeZone)));
