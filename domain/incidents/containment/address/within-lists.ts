import * as z from 'zod/mini';
import type { Act, ContainmentHold, ContainmentRelease } from '../containment-action.ts';
import type { AddressSettings, AddressStore } from './block-lists.ts';

type Port = ContainmentHold & ContainmentRelease;

const Kept = z.object({ target: z.record(z.string(), z.string()), settings: z.record(z.string(), z.boolean()) });

const only = (settings: AddressSettings, lists: ReadonlySet<string>): AddressSettings =>
  Object.fromEntries(Object.entries(settings).filter(([list]) => lists.has(list)));

const narrowed = (store: AddressStore, lists: ReadonlySet<string>): AddressStore => ({
  ...store,
  read: async (target) => {
    const seen = await store.read(target);
    return seen === undefined ? undefined : { ...seen, settings: only(seen.settings, lists) };
  },
});

/**
 * A verb over the lists that were there at the capture and are there still: one that was made since is none of the act, and
 * one that was deleted holds nobody (AWS deletes no list that something refers to).
 */
export const withinLists =
  (store: AddressStore, portOf: (store: AddressStore) => Port) =>
  async <A>(act: Act, verb: (port: Port, act: Act) => Promise<A>): Promise<A> => {
    const { target, settings } = Kept.parse(act.captured);
    const now = (await store.read(target))?.settings ?? settings;
    const lists = new Set(Object.keys(settings).filter((list) => list in now));
    const same = { ...act, captured: { ...act.captured, settings: only(settings, lists) } };
    return verb(portOf(narrowed(store, lists)), same);
  };
