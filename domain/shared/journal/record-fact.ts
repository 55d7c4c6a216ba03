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

/** STATE stays under 32 KB (architecture, section 2): lists belong in items of their own. */
export const STATE_LIMIT_BYTES = 32 * 1024;

const evolved = <S>(aggregate: Aggregate<S>, before: S | undefined, fact: Parameters<Aggregate<S>['evolve']>[1]): S => {
  const state = aggregate.evolve(before, fact);
  const size = Buffer.byteLength(canonicalJson(state));
  if (size > STATE_LIMIT_BYTES) throw new RangeError(`${aggregate.area} state would be ${String(size)} bytes`);
  return state;
};

/**
 * Gives a decided fact its sequence number, predecessor and hash. Pure: `salt` answers a fresh salt (hex) per call.
 */
export const recordFact = <S>(
  aggregate: Aggregate<S>,
  at: { id: string; loaded: Loaded<S> | undefined; command: Command },
  fact: Fact,
  salt: () => string,
): Recording<S> => {
  const { id, loaded, command } = at;
  const seq = (loaded?.seq ?? 0) + 1;
  const { data, sealed } = sealData(fact.data, seq, salt);
  const occurredAt = command.occurredAt ?? command.now;
  const recorded = recordEvent({
    v: 1,
    area: aggregate.area,
    aggregateId: id,
    seq,
    type: fact.type,
    occurredAt,
    recordedAt: command.now,
    actor: command.actor,
    cause: command.cause ?? {},
    data,
    previousHash: loaded?.hash ?? chainSeed(aggregate.area, id),
  });
  const state = evolved(aggregate, loaded?.state, {
    ...{ type: fact.type, data, aggregateId: id, seq, occurredAt },
    actor: command.actor,
  });
  return { seq, type: fact.type, recorded, state, run: Math.max(loaded?.run ?? 0, command.run ?? 0), sealed };
};
