import { contentOf } from './privilege-state.ts';
import type { PrivilegeState } from './privilege-state.ts';

/** What a pack says of the privileged stream, and nothing more: how many items, by whom. */
export type Withheld = { by: string; pieces: number };

/** A stream with its sealed contents by ref. */
export type Revealed = { state: PrivilegeState; revealed: ReadonlyMap<string, string> };

/** How many items each person withheld. */
export const withheldOf = (streams: readonly Pick<PrivilegeState, 'items'>[]): Withheld[] => {
  const counts = new Map<string, number>();
  for (const { items } of streams) for (const { by } of items) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].map(([by, pieces]) => ({ by, pieces })).sort((a, b) => a.by.localeCompare(b.by));
};

/** Keys of the objects that go into no pack. */
export const withheldKeys = (streams: readonly Revealed[]): Set<string> =>
  new Set(
    streams.flatMap(({ state, revealed }) =>
      state.items.flatMap((item) => {
        const content = contentOf(item, revealed);
        return content?.kind === 'piece' ? [content.text] : [];
      }),
    ),
  );
