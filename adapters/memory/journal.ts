import { considerCommand, recordFact } from '../../domain/shared/journal/index.ts';
import type { Aggregate, Command, Executed, Journal, Loaded, Recording } from '../../domain/shared/journal/index.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';

type Kept<S> = {
  loaded: Loaded<S>;
  events: RecordedEvent[];
  commands: Map<string, Pick<Recording<S>, 'seq' | 'type'>>;
  sealed: Map<string, string>;
};

/** The journal's twin in memory: the same laws, no cloud. `eventsOf` is for tests. */
export const memoryJournal = <S>(
  aggregate: Aggregate<S>,
): Journal<S> & { eventsOf(id: string): RecordedEvent[]; ids(): string[] } => {
  const kept = new Map<string, Kept<S>>();
  let salts = 0;
  const salt = (): string => String((salts += 1)).padStart(32, '0');

  const write = (id: string, recording: Recording<S>, { key, now }: Command): Executed<S> => {
    const before = kept.get(id);
    const { seq, type, recorded, state, run, sealed } = recording;
    kept.set(id, {
      loaded: { state, seq, hash: recorded.hash, run, wakeAt: aggregate.wakeAt(state, now) },
      events: [...(before?.events ?? []), recorded],
      commands: new Map([...(before?.commands ?? []), [key, { seq, type }]]),
      sealed: new Map([...(before?.sealed ?? []), ...sealed.map(({ ref, text }): [string, string] => [ref, text])]),
    });
    return { kind: 'written', state, seq, type };
  };

  return {
    load: (id) => Promise.resolve(kept.get(id)?.loaded),
    reveal: (id) => Promise.resolve(kept.get(id)?.sealed ?? new Map<string, string>()),
    eventsOf: (id) => kept.get(id)?.events ?? [],
    ids: () => [...kept.keys()],
    execute: async (id, command, decide) => {
      await Promise.resolve();
      const found = kept.get(id);
      const loaded = found?.loaded;
      const considered = considerCommand(loaded, found?.commands.get(command.key), command, decide);
      if (considered.kind === 'answered') return considered.answer;
      return write(id, recordFact(aggregate, { id, loaded, command }, considered.fact, salt), command);
    },
  };
};
