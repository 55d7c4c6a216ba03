import { canonicalJson, chainSeed, recordEvent } from './hash-event.ts';
import { sealData } from './seal.ts';
import type { SealedItem } from './seal.ts';
import type { Aggregate, Command, Fact, Loaded } from './aggregate.ts';
import type { RecordedEvent } from '../../../contracts/journal-event.ts';

/** A fact in its place in the chain, with the state that follows and what has to be sealed. */
export type Recording<S> = {
  seq: number;
  type: Fact['type'];
  recorded: RecordedEvent;
  state: S;
  run: number;
  sealed: SealedItem[];
};

/**
 * The canonical JSON of a state. Stored deflated, such a state stays under the 32 KB of its item (architecture, section 2);
 * lists belong in items of their own.
 */
export const STATE_LIMIT_BYTES = 96 * 1024;

const evolved = <S>(aggregate: Aggregate<S>, before: S | undefined, fact: Parameters<Aggregate<S>['evolve']>[1]): S => {
  const state = aggregate.evolve(before, fact);
  const size = Buffer.byteLength(canonicalJson(state));
  if (size > STATE_LIMIT_BYTES) throw new RangeError(`${aggregate.area} state would be ${String(size)} bytes`);
  return state;
};

/** The end of the chain so far; a new aggregate's chain begins with its seed. */
const placeOf = <S>(
  { area }: Aggregate<S>,
  id: string,
  loaded: Loaded<S> | undefined,
): Pick<Loaded<S>, 'seq' | 'hash' | 'run'> => loaded ?? { seq: 0, hash: chainSeed(area, id), run: 0 };

/**
 * Gives a decided fact its sequence number, predecessor and hash. Pure: `salt` answers a fresh salt (hex) per call.
 */
export const recordFact = <S>(
  aggregate: Aggregate<S>,
  at: { id: string; loaded: Loaded<S> | undefined; command: Command },
  fact: Fact,
  salt: () => string,
): Recording<S> => {
  const { id, command } = at;
  const before = placeOf(aggregate, id, at.loaded);
  const seq = before.seq + 1;
  const { data, sealed } = sealData(fact.data, seq, salt);
  const { now, occurredAt = now, actor, cause = {}, run = 0 } = command;
  const placed = { aggregateId: id, seq, type: fact.type, occurredAt, actor, data };
  const { area } = aggregate;
  const recorded = recordEvent({ v: 1, area, ...placed, recordedAt: now, cause, previousHash: before.hash });
  const state = evolved(aggregate, at.loaded?.state, placed);
  return { seq, type: fact.type, recorded, state, run: Math.max(before.run, run), sealed };
};
