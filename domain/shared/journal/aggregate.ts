import type { Area } from '../../../contracts/areas.ts';
import type { Cause } from '../../../contracts/journal-event.ts';
import type { EventType } from '../../../contracts/events.ts';

/** A fact as a rule decided it, before the journal gives it its place in the chain. */
export type Fact = { type: EventType; data: Record<string, unknown> };

/** A fact with the circumstances that a state may depend on. Times are UTC ISO 8601. */
export type RecordedFact = Fact & { aggregateId: string; seq: number; occurredAt: string; actor: string };

/** What a rule answers to a command: one event, nothing to do, or no with the reason. */
export type Decision = ({ kind: 'event' } & Fact) | { kind: 'nothing' } | { kind: 'refused'; reason: string };

/** How an area's states follow from its events, and when an open one is due next. */
export interface Aggregate<S> {
  readonly area: Area;
  evolve(state: S | undefined, fact: RecordedFact): S;
  /** UTC ISO 8601 of the next due moment; undefined once nothing is due any more. */
  wakeAt(state: S, now: string): string | undefined;
  /** Key of the listing index, e.g. `open` or `closed`. */
  status(state: S): string;
}

/** Who commands, under which idempotency key, when, in which run, and what led to it. */
export type Command = {
  /** Names the step and the round; with the aggregate's id it survives retries and restarts. */
  key: string;
  actor: string;
  /** UTC ISO 8601. */
  now: string;
  /** When it happened, if that was before `now`. */
  occurredAt?: string;
  /** The run of a workflow's step; a person's command has none. */
  run?: number;
  cause?: Cause;
};

/** What a command came to: the state after it, the event it wrote (or had written before), or why not. */
export type Executed<S> =
  | { kind: 'written'; state: S; seq: number; type: EventType }
  | { kind: 'repeated'; state: S; seq: number; type: EventType }
  | { kind: 'nothing'; state: S | undefined }
  | { kind: 'refused'; reason: string; state: S | undefined };

/** An aggregate's current state with its place in the chain. */
export type Loaded<S> = { state: S; seq: number; hash: string; run: number; wakeAt: string | undefined };

/** Port: the journal of one area. */
export interface Journal<S> {
  /** Undefined when there is no such aggregate. Strongly consistent. */
  load(id: string): Promise<Loaded<S> | undefined>;
  /**
   * Read, decide, write in one transaction. A repeated key answers the first event again. Errors: ConflictError when
   * others kept winning, RefusedError when `run` is superseded by a later run.
   */
  execute(id: string, command: Command, decide: (state: S | undefined) => Decision): Promise<Executed<S>>;
  /** Sealed contents by ref; an erased aggregate answers an empty map. */
  reveal(id: string): Promise<Map<string, string>>;
}
