import { newestRootDay, readStoredRoot } from '../../adapters/s3/daily-roots.ts';
import { JournalEvent } from '../../contracts/journal-event.ts';
import { dayAfter, dayOf, LATE_DAYS, proveUnder } from '../../domain/audit/index.ts';
import type { AuditExport, JournalExport } from '../../domain/audit/index.ts';

/** The days whose roots may cover these events: their own, and some after, for events that came late to the archive. */
const daysOf = (journals: readonly JournalExport[], newest: string): string[] => {
  const recorded = journals.flatMap(({ events }) =>
    events.map(({ event }) => dayOf(JournalEvent.parse(JSON.parse(event)).recordedAt)),
  );
  const days = new Set(
    [...new Set(recorded)].flatMap((day) => Array.from({ length: LATE_DAYS + 1 }, (_, late) => dayAfter(day, late))),
  );
  return [...days].filter((day) => day <= newest).sort();
};

/** The signed daily roots that cover these journals, each with the places of their events in it. */
export const collectRoots = async (journals: readonly JournalExport[]): Promise<AuditExport['roots']> => {
  const newest = await newestRootDay();
  if (newest === undefined) return [];
  const hashes = new Set(journals.flatMap(({ events }) => events.map(({ hash }) => hash)));
  const stored = await Promise.all(daysOf(journals, newest).map(readStoredRoot));
  return stored.flatMap((root) => {
    const proven = root === undefined ? undefined : proveUnder(root, hashes);
    return proven === undefined ? [] : [proven];
  });
};
