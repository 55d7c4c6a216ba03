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
  let notYet = 0;
  for (const { area, aggregateId } of journals) {
    const chain = chains.get(journalKey(area, aggregateId));
    for (const [index, { seq, recordedAt }] of (chain?.events ?? []).entries()) {
      if (covered.has(chain?.hashes[index] ?? '')) continue;
      if (dayAfter(dayOf(recordedAt), ROOT_DUE_DAYS) < today)
        return finding(area, aggregateId, seq, 'no signed daily root covers it');
      notYet += 1;
    }
  }
  return notYet;
};
