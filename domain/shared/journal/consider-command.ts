import type { Command, Decision, Executed, Fact, Loaded } from './aggregate.ts';
import { fence } from './fence.ts';

/** An answer without a write, or the fact that has to be written. */
export type Considered<S> = { kind: 'answered'; answer: Executed<S> } | { kind: 'to-write'; fact: Fact };

/**
 * What a command comes to as things stand: a repeated one answers its first event again, `decide` judges a new one.
 * Throws RefusedError when the command's run is superseded.
 */
export const considerCommand = <S>(
  loaded: Loaded<S> | undefined,
  repeated: Pick<Extract<Executed<S>, { kind: 'repeated' }>, 'seq' | 'type'> | undefined,
  command: Command,
  decide: (state: S | undefined) => Decision,
): Considered<S> => {
  fence(loaded, command);
  if (repeated !== undefined && loaded !== undefined)
    return { kind: 'answered', answer: { kind: 'repeated', state: loaded.state, ...repeated } };
  const state = loaded?.state;
  const decision = decide(state);
  if (decision.kind === 'event') return { kind: 'to-write', fact: { type: decision.type, data: decision.data } };
  return { kind: 'answered', answer: { ...decision, state } };
};
