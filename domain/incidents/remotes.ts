import * as z from 'zod/mini';
import { personal } from '../shared/journal/index.ts';
import type { IncidentState } from './state.ts';

const Addresses = z.array(z.string());

/** The addresses that a signal named, as its event carries them; nothing where it named none. */
export const remotesNamed = (addresses: readonly string[] | undefined) =>
  addresses === undefined || addresses.length === 0 ? {} : { remotes: personal(JSON.stringify(addresses)) };

/** Every address at the other end that the signals named, each once, the newest last; without those that were erased. */
export const remotesOf = (
  { remotes = [] }: Pick<IncidentState, 'remotes'>,
  revealed: ReadonlyMap<string, string>,
): string[] => {
  const all = remotes.flatMap(({ ref }) => {
    const text = revealed.get(ref);
    return text === undefined ? [] : Addresses.parse(JSON.parse(text));
  });
  return [...new Set(all.toReversed())].toReversed();
};
