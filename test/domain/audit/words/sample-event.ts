import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { describeEvent } from '../../../../domain/audit/index.ts';

/** Sealed content under the reference `1.1`. */
export const SEALED = { ref: '1.1', commitment: 'b'.repeat(64) };

/** An event of a regulatory journal in words; `said` stands in the clear where `SEALED` is, else it reads erased. */
export const wordsOf = (type: string, data: JournalEvent['data'], said?: string): string =>
  describeEvent(
    {
      v: 1,
      area: 'regulation',
      aggregateId: 'INC-2026-0001.bank',
      seq: 1,
      type,
      occurredAt: '2026-01-31T23:50:00.000Z',
      recordedAt: '2026-01-31T23:50:00.000Z',
      actor: 'person:ciso-1',
      cause: {},
      data,
      previousHash: 'a'.repeat(64),
    },
    new Map(said === undefined ? [] : [[SEALED.ref, said]]),
  ).what;
