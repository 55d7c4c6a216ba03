import { journalKey } from '../../../contracts/keys.ts';
import { dayAfter, dayOf } from '../archive-keys.ts';
import type { AuditExport } from '../export-format.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Chains } from './verify-heads.ts';

/** Days after its own in which an event may still wait for its root: a day is signed on the next one, or a day late. */
const ROOT_DUE_DAYS = 2;

/**
 * Every event that is old enough stands under a signed daily root: else a rewritten journal would pass, with a head signed
 * anew. Age is counted to the heads' `time` (UTC ISO 8601), which the clock of `recordedAt` gave too. Answers the first
 * event that no root covers, or the number of those that are too young for one.
 */
export const verifyCoverage = (
  { journals }: AuditExport,
  chains: Chains,
  { covered, time }: { covered: ReadonlySet<string>; time: string },
): Finding | number => {
  const today = dayOf(time);
  const isDue = (recordedAt: string): boolean => dayAfter(dayOf(recordedAt), ROOT_DUE_DAYS) < today;
  let notYet = 0;
  for (const { area, aggregateId } of journals) {
    const { events = [], hashes = [] } = chains.get(journalKey(area, aggregateId)) ?? {};
    const bare = events.filter((_, index) => !covered.has(hashes[index] ?? ''));
    const due = bare.find(({ recordedAt }) => isDue(recordedAt));
    if (due !== undefined) return finding(area, aggregateId, due.seq, 'no signed daily root covers it');
    notYet += bare.length;
  }
  return notYet;
};
