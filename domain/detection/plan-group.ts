import type { DetectionConfig } from '../../contracts/config/detection.ts';
import type { Signal } from '../../contracts/signal.ts';
import { after, DAY, HOUR } from '../shared/time.ts';
import { correlate, correlationKeys, isLive, lastWord } from './correlate.ts';
import type { LastSaid, Pointer } from './correlate.ts';
import { decideIntake } from './decide-intake.ts';
import type { GroupRecord, Plan, PointerWrite } from './group-record.ts';
import type { Arrival } from './group-signals.ts';

/** Under which settings, in which stage and when (UTC ISO 8601) a batch is judged, and by which request. */
export type Judging = { config: DetectionConfig; stage: string; now: string; request: string };

/** An end can overtake its beginning: what was over before it arrived opens nothing. */
const isOverAlready = (signal: Signal, pointers: readonly Pointer[], now: string): boolean => {
  const last = lastWord(signal, pointers, now);
  return last?.status === 'resolved' && last.statusAt > signal.time;
};

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
  if (intake.kind !== 'open') return { kind: 'record', reason: intake.reason };
  const isOver = isOverAlready(signal, pointers, now);
  return isOver ? { kind: 'record', reason: 'its end was reported before it arrived' } : { kind: 'open' };
};

const saidNow = ({ status, time, severityId }: Signal): LastSaid => ({ status, statusAt: time, severityId });

/** An older signal changes no status; the severity is the gravest of the incident. */
const saidLast = (signal: Signal, seen: Pointer | undefined, isSameIncident: boolean): LastSaid => {
  const said = saidNow(signal);
  if (seen === undefined || !isSameIncident) return said;
  const { status, statusAt } = seen.statusAt > said.statusAt ? seen : said;
  return { status, statusAt, severityId: Math.max(seen.severityId, said.severityId) };
};

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
  const isWorthwhile = ({ seen, said }: PointerWrite): boolean => {
    if (seen === undefined || !isLive(seen, now)) return true;
    if (seen.incidentId !== incidentId) return seen.kind === 'fingerprint';
    // The fingerprint's pointer remembers what was said: a change of it is news only once.
    const isChanged = seen.status !== said.status || seen.severityId !== said.severityId;
    const slid = Date.parse(expiresAt) - Date.parse(seen.expiresAt);
    return (seen.kind === 'fingerprint' && isChanged) || slid > lifetime * WORTH_SLIDING;
  };
  return correlationKeys(signal)
    .map((key) => {
      const seen = pointers.find(({ kind, hash }) => kind === key.kind && hash === key.hash);
      return { key, seen, expiresAt, said: saidLast(signal, seen, seen?.incidentId === incidentId) };
    })
    .filter(isWorthwhile);
};

/** An end that nothing was known of is remembered: its beginning may still be under way. */
const endToRemember = (signal: Signal, pointers: readonly Pointer[], { config, now }: Judging): PointerWrite[] => {
  const seen = pointers.find(({ kind, hash }) => kind === 'fingerprint' && hash === signal.fingerprint);
  if (signal.status !== 'resolved' || (seen !== undefined && seen.statusAt >= signal.time)) return [];
  const key = { kind: 'fingerprint' as const, hash: signal.fingerprint };
  return [{ key, seen, expiresAt: after(now, config.correlationHours * HOUR), said: saidNow(signal) }];
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
    pointers:
      plan.kind === 'record' ? endToRemember(signal, pointers, at) : pointersToWrite(signal, pointers, incidentId, at),
    now: at.now,
    request: at.request,
    keepUntil: after(at.now, at.config.retentionDays * DAY),
  };
};
