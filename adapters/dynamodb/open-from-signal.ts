import { incidentAggregate, openIncident } from '../../domain/incidents/index.ts';
import { nextIncidentId } from './incident-number.ts';
import { prepareChange } from './journal.ts';
import type { PrepareOpening } from './signal-store.ts';

/** The first event of a new incident, to be written in the transaction that records the signal. */
export const openFromSignal =
  (tables: { detection: string; incidents: string }): PrepareOpening =>
  async (signal, { now, request }) => {
    const incidentId = await nextIncidentId(
      tables.detection,
      now,
      signal.exercise === undefined ? 'incidents' : 'exercises',
    );
    const command = { key: `open:${signal.uid}`, actor: 'system:ingest-signals', now, cause: { request } };
    const at = { id: incidentId, loaded: undefined, command, dataKey: { kind: 'none' as const } };
    const { items } = await prepareChange(incidentAggregate, tables.incidents, at, openIncident(signal));
    return { incidentId, items };
  };
