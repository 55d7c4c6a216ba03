import type { DetectionConfig } from '../../contracts/config/detection.ts';
import type { Signal } from '../../contracts/signal.ts';
import { after, DAY, HOUR } from '../shared/time.ts';
import { correlate, correlationKeys, isLive } from './correlate.ts';
import type { CorrelationKey, Pointer } from './correlate.ts';
import { decideIntake } from './decide-intake.ts';
import type { Arrival } from './group-signals.ts';
import type { GroupRecord } from './ports.ts';

/** What becomes of a group of same signals. */
export type Plan =
  { kind: 'open' } | { kind: 'attach'; incidentId: string; isNews: boolean } | { kind: 'record'; reason: string };

/** Under which settings, in which stage and when (UTC ISO 8601) a batch is judged, and by which request. */
export type Judging = { config: DetectionConfig; stage: string; now: string; request: string };

/** Intake first: what is silenced joins nothing. Then correlation: what may not open can still join. */
export const planGroup = (signal: Signal, pointers: readonly Pointer[], { config, stage, now }: Judging): Plan => {
  const intake = decideIntake(signal, config, { now, stage });
  if (intake.kind === 'record-only') return { kind: 'record', reason: intake.reason };
  const correlation = correlate(signal, pointers, now);
  if (correlation.kind === 'attach') {
    // A weak signal belongs to the incident, but asks nobody for a new plan.
    const isWeak = intake.kind === 'attach-only' && signal.status === 'active';
    return { ...correlation, isNews: correlation.isNews && !isWeak };
  }
  return intake.kind === 'open' ? { kind: 'open' } : { kind: 'record', reason: intake.reason };
};

/** A pointer to be written, and what was seen in its place: it holds only while that is still so. */
export type PointerWrite = { key: CorrelationKey; seen: Pointer | undefined; expiresAt: string };

/** A pointer slides with each signal, but is only rewritten once that moves it by this much of its life. */
const WORTH_SLIDING = 1 / 24;

/** The pointers a group sets or renews. One that leads to another open incident is left to that incident. */
export const pointersToWrite = (
  signal: Signal,
  pointers: readonly Pointer[],
  incidentId: string | undefined,
  { config, now }: Judging,
): PointerWrite[] => {
  const lifetime = config.correlationHours * HOUR;
  const expiresAt = after(now, lifetime);
  const isWorthwhile = (seen: Pointer | undefined): boolean => {
    if (seen === undefined || !isLive(seen, now)) return true;
    const slid = Date.parse(expiresAt) - Date.parse(seen.expiresAt);
    // The fingerprint's pointer remembers the status: a change of it is news only once.
    const isChanged = seen.kind === 'fingerprint' && (seen.status !== signal.status || seen.incidentId !== incidentId);
    return isChanged || (seen.incidentId === incidentId && slid > lifetime * WORTH_SLIDING);
  };
  return correlationKeys(signal)
    .map((key) => ({
      key,
      seen: pointers.find(({ kind, hash }) => kind === key.kind && hash === key.hash),
      expiresAt,
    }))
    .filter(({ seen }) => isWorthwhile(seen));
};

/** What to write about same signals, as things stand. */
export const recordOf = (
  signal: Signal,
  arrivals: readonly Arrival[],
  pointers: readonly Pointer[],
  at: Judging,
): GroupRecord => {
  const plan = planGroup(signal, pointers, at);
  const incidentId = plan.kind === 'attach' ? plan.incidentId : undefined;
  return {
    arrivals,
    plan,
    pointers: plan.kind === 'record' ? [] : pointersToWrite(signal, pointers, incidentId, at),
    now: at.now,
    request: at.request,
    keepUntil: after(at.now, at.config.retentionDays * DAY),
  };
};
