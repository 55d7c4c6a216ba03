import type { Signal } from '../../contracts/signal.ts';
import type {
  Duplicate,
  GroupRecord,
  Pointer,
  PointerWrite,
  Recorded,
  SignalStore,
} from '../../domain/detection/index.ts';

/** How the twin opens incidents, and knows whether they are still open and where a merged one goes on. */
export type MemoryIncidents = {
  open(signal: Signal): string;
  isOpen: (incidentId: string) => boolean;
  aheadOf?(incidentId: string): string;
};

export type KeptSignal = { signal: Signal; raw: string; outcome: GroupRecord['plan']; incidentId: string | undefined };

type Kept = Omit<Pointer, 'isClosed'>;

const keyOf = ({ kind, hash }: Pick<Pointer, 'kind' | 'hash'>): string => `${kind}#${hash}`;

const duplicatesOf = (signals: ReadonlyMap<string, KeptSignal>, { arrivals }: GroupRecord): Duplicate[] =>
  arrivals.flatMap(({ signal: { uid } }) => {
    const kept = signals.get(uid);
    if (kept === undefined) return [];
    return [kept.outcome.kind === 'open' && kept.incidentId !== undefined ? { uid, opened: kept.incidentId } : { uid }];
  });

/** As the store finds it: a merged incident's pointer leads to where that goes on. */
const ahead = (pointer: Kept, incidents: MemoryIncidents): Pointer => {
  const stored = pointer.incidentId;
  if (stored === undefined) return { ...pointer, isClosed: false };
  const incidentId = incidents.aheadOf?.(stored) ?? stored;
  const moved = incidentId === stored ? {} : { storedIncidentId: stored };
  return { ...pointer, ...moved, incidentId, isClosed: !incidents.isOpen(incidentId) };
};

/** The signal store's twin in memory: the same laws, no cloud. `signals` is for tests. */
export const memorySignalStore = (incidents: MemoryIncidents): SignalStore & { signals(): KeptSignal[] } => {
  const signals = new Map<string, KeptSignal>();
  const pointers = new Map<string, Kept>();
  const counts = new Map<string, { count: number; lastAt: string }>();

  const isStillSo = ({ key, seen }: PointerWrite): boolean => {
    const now = pointers.get(keyOf(key));
    return now?.incidentId === (seen?.storedIncidentId ?? seen?.incidentId) && now?.expiresAt === seen?.expiresAt;
  };

  const write = (group: GroupRecord, incidentId: string | undefined): void => {
    const { arrivals, plan, now } = group;
    for (const { signal, raw } of arrivals) signals.set(signal.uid, { signal, raw, outcome: plan, incidentId });
    for (const { key, expiresAt, said } of group.pointers)
      pointers.set(keyOf(key), { ...key, ...said, incidentId, expiresAt });
    if (incidentId === undefined) return;
    const before = counts.get(incidentId)?.count ?? 0;
    counts.set(incidentId, { count: before + arrivals.length, lastAt: now });
  };

  const record = (groups: readonly GroupRecord[]): Recorded => {
    const duplicates = groups.flatMap((group) => duplicatesOf(signals, group));
    if (duplicates.length > 0) return { kind: 'repeated', duplicates };
    if (!groups.every((group) => group.pointers.every(isStillSo))) return { kind: 'lost' };
    const incidentIds = groups.map((group) => {
      const { plan, arrivals } = group;
      const opened = plan.kind === 'open' && arrivals[0] !== undefined ? incidents.open(arrivals[0].signal) : undefined;
      const incidentId = plan.kind === 'attach' ? plan.incidentId : opened;
      write(group, incidentId);
      return incidentId;
    });
    return { kind: 'written', incidentIds };
  };

  return {
    pointers: (keys) =>
      Promise.resolve(
        keys
          .map((key) => pointers.get(keyOf(key)))
          .filter((pointer) => pointer !== undefined)
          .map((pointer) => ahead(pointer, incidents)),
      ),
    record: (groups) => Promise.resolve(record(groups)),
    count: (incidentId) => Promise.resolve(counts.get(incidentId) ?? { count: 0, lastAt: '' }),
    signals: () => [...signals.values()],
  };
};
