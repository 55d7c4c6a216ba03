import * as z from 'zod/mini';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../../contracts/journal-event.ts';
import { chainSeed, sha256 } from '../../shared/journal/index.ts';
import type { JournalExport } from '../export-format.ts';
import { isCanonical } from '../statements.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Exactly the members that are hashed: one more would be unread and yet signed. */
const ExactEvent = z.strictObject(JournalEvent.shape);

/** What a valid chain says. */
export type Chain = { events: JournalEvent[]; hashes: string[] };

/** The event of a recorded string, or what is wrong with it by itself. */
const readEvent = ({ event, hash }: RecordedEvent): JournalEvent | string => {
  if (sha256(event) !== hash) return 'the SHA-256 of its bytes is not the recorded hash';
  if (!isCanonical(event)) return 'it is not RFC 8785 canonical JSON';
  const parsed = z.safeParse(ExactEvent, JSON.parse(event));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `it is no journal event (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'})`;
};

type Place = { area: string; aggregateId: string; seq: number; previousHash: string };

/** Why the event does not belong in its place of the chain. */
const misplaced = (event: JournalEvent, expected: Place): string | undefined => {
  if (event.area !== expected.area || event.aggregateId !== expected.aggregateId)
    return 'it belongs to another journal';
  if (event.seq > expected.seq) return `it is missing; event ${event.seq} stands in its place`;
  if (event.seq < expected.seq) return `event ${event.seq} stands in its place`;
  if (event.previousHash !== expected.previousHash)
    return expected.seq === 1
      ? 'its previousHash is not the seed of this journal'
      : `its previousHash is not the hash of event ${expected.seq - 1}`;
  return undefined;
};

/**
 * Every hash, every link and every number of one journal: SHA-256 over the canonical string, seq from 1 without gaps, the
 * first link to SHA-256 of `area/aggregateId`. Answers the first event that does not hold, or the parsed events.
 */
export const verifyChain = ({ area, aggregateId, events, count }: JournalExport): Finding | Chain => {
  const chain: Chain = { events: [], hashes: [] };
  let previousHash = chainSeed(area, aggregateId);
  for (const [index, recorded] of events.entries()) {
    const seq = index + 1;
    const event = readEvent(recorded);
    if (typeof event === 'string') return finding(area, aggregateId, seq, event);
    const problem = misplaced(event, { area, aggregateId, seq, previousHash });
    if (problem !== undefined) return finding(area, aggregateId, seq, problem);
    chain.events.push(event);
    chain.hashes.push(recorded.hash);
    previousHash = recorded.hash;
  }
  if (count !== events.length)
    return finding(
      area,
      aggregateId,
      Math.min(count, events.length) + 1,
      `the file says ${count} events and has ${events.length}`,
    );
  return chain;
};
