import { RefusedError } from '../errors.ts';
import type { Command, Loaded } from './aggregate.ts';

/** A step of a superseded run writes nothing and ends: throws RefusedError when a later run has taken over. */
export const fence = <S>(loaded: Loaded<S> | undefined, command: Command): void => {
  if (loaded !== undefined && command.run !== undefined && command.run < loaded.run)
    throw new RefusedError(`run ${String(command.run)} is superseded by run ${String(loaded.run)}`);
};
