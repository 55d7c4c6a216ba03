import type { IncidentIntake, SignalStore } from '../../domain/detection/index.ts';
import { attachSignal, countSignals } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { MINUTE } from '../../domain/shared/time.ts';
import { startExecution } from './workflow-engine.ts';

const ACTOR = 'system:ingest-signals';

/** Incidents that this process counted lately, so that a storm asks the journal at most once a minute for each. */
const countedAt = new Map<string, number>();
const MOST_REMEMBERED = 10_000;

const isDue = (incidentId: string, now: string): boolean => {
  const at = Date.parse(now);
  if (at - (countedAt.get(incidentId) ?? 0) < MINUTE) return false;
  if (countedAt.size >= MOST_REMEMBERED) countedAt.clear();
  countedAt.set(incidentId, at);
  return true;
};

/** Incidents as detection sees them: their journal, and the workflow that handles them. */
export const incidentIntake = (
  incidents: Journal<IncidentState>,
  store: Pick<SignalStore, 'count'>,
  handleIncidentArn: string,
): IncidentIntake => ({
  attach: async (incidentId, signal, { now, request }) => {
    const command = { key: `signal:${signal.uid}`, actor: ACTOR, now, cause: { request } };
    const { kind } = await incidents.execute(incidentId, command, attachSignal(signal));
    return kind === 'refused' ? 'ended' : 'attached';
  },
  start: (incidentId) => startExecution(handleIncidentArn, `${incidentId}-1`, { incidentId, run: 1 }),
  count: async (incidentId, { now, request }) => {
    if (!isDue(incidentId, now)) return;
    const { count, lastAt } = await store.count(incidentId);
    // Several processes count: the minute in the key lets one of them journal it.
    const command = { key: `count-signals:${now.slice(0, 16)}`, actor: ACTOR, now, cause: { request } };
    await incidents.execute(incidentId, command, countSignals(count, lastAt));
  },
});
