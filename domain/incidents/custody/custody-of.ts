import * as z from 'zod/mini';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { CustodyInherited } from './custody-inherited.ts';
import { piecesOf } from './pieces-of.ts';
import { CustodyRecorded } from './record-touch.ts';
import type { Touch } from './record-touch.ts';

/** One link of the chain of custody: which event, when, who, what, with how many pieces, and which did not hold. */
export type CustodyEntry = {
  seq: number;
  at: string;
  by: string;
  what: 'collected' | 'inherited' | Touch;
  pieces: number;
  notHolding: string[];
};

const touched = ({ seq, occurredAt, actor, data }: JournalEvent): CustodyEntry[] => {
  const { success, data: recorded } = z.safeParse(CustodyRecorded, data);
  if (!success) return [];
  const notHolding = recorded.pieces.filter(({ state }) => state !== 'holds').map(({ key }) => key);
  return [{ seq, at: occurredAt, by: actor, what: recorded.touch, pieces: recorded.pieces.length, notHolding }];
};

/** How many pieces an incident that was part of another took over by this event. */
const inheritedIn = ({ type, data }: JournalEvent): number => {
  if (type !== 'incidents.custody-inherited') return 0;
  return z.safeParse(CustodyInherited, data).data?.pieces.length ?? 0;
};

/** The chain of custody as the journal tells it: who took evidence in and who touched it since, in order. */
export const custodyOf = (events: readonly JournalEvent[]): CustodyEntry[] => {
  const pieces = piecesOf(events);
  return events.flatMap((event): CustodyEntry[] => {
    if (event.type === 'incidents.custody-recorded') return touched(event);
    const { seq, occurredAt: at, actor: by } = event;
    const inherited = inheritedIn(event);
    if (inherited > 0) return [{ seq, at, by, what: 'inherited', pieces: inherited, notHolding: [] }];
    const taken = pieces.filter(({ collected }) => collected.in === undefined && collected.seq === seq).length;
    return taken === 0 ? [] : [{ seq, at, by, what: 'collected', pieces: taken, notHolding: [] }];
  });
};
