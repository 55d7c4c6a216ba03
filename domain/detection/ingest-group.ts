import { ConflictError } from '../shared/errors.ts';
import type { Signal } from '../../contracts/signal.ts';
import type { Pointer } from './correlate.ts';
import { correlationKeys } from './correlate.ts';
import type { Arrival, Group } from './group-signals.ts';
import { recordOf } from './plan-group.ts';
import type { Judging } from './plan-group.ts';
import type { GroupRecord } from './group-record.ts';
import type { Duplicate, IncidentIntake, Recorded, SignalStore } from './ports.ts';

export type Ports = { store: SignalStore; incidents: IncidentIntake };

const ATTEMPTS = 12;

/** An earlier try may have died between its commit and the start of the run. */
const startOpened = async (incidents: IncidentIntake, duplicates: readonly Duplicate[]): Promise<void> => {
  for (const { opened } of duplicates) if (opened !== undefined) await incidents.start(opened);
};

/**
 * News is journaled in the incident before the signal is recorded: whoever dies in between does both again, and the
 * journal knows the signal by its uid.
 */
const record = async (
  { store, incidents }: Ports,
  group: GroupRecord,
  signal: Signal,
  at: Judging,
): Promise<Recorded> => {
  const { plan } = group;
  if (plan.kind === 'attach' && plan.isNews && (await incidents.attach(plan.incidentId, signal, at)) === 'ended')
    return { kind: 'lost' };
  return store.record([group]);
};

const withoutDuplicates = (arrivals: Arrival[], duplicates: readonly Duplicate[]): Arrival[] => {
  const known = new Set(duplicates.map(({ uid }) => uid));
  return arrivals.filter(({ signal }) => !known.has(signal.uid));
};

/**
 * Records one group: opens an incident and starts its run, joins one, or stays a record. Answers the incident whose
 * count went up. Who loses a race reads again. Errors: ConflictError when others kept winning, UnavailableError.
 */
export const ingestGroup = async (
  ports: Ports,
  group: Group,
  known: readonly Pointer[] | undefined,
  at: Judging,
): Promise<string | undefined> => {
  const keys = correlationKeys(group.first.signal);
  let { arrivals } = group;
  let pointers = known;
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    pointers ??= await ports.store.pointers(keys);
    const planned = recordOf(group.first.signal, arrivals, pointers, at);
    const recorded = await record(ports, planned, group.first.signal, at);
    if (recorded.kind === 'written') {
      const incidentId = recorded.incidentIds[0];
      if (planned.plan.kind === 'open' && incidentId !== undefined) await ports.incidents.start(incidentId);
      return incidentId;
    }
    if (recorded.kind === 'lost') pointers = undefined;
    else {
      await startOpened(ports.incidents, recorded.duplicates);
      arrivals = withoutDuplicates(arrivals, recorded.duplicates);
      if (arrivals.length === 0) return undefined;
    }
  }
  throw new ConflictError(`signals ${group.first.signal.fingerprint}: others kept writing first`);
};
