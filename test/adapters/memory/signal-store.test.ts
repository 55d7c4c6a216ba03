import { memorySignalStore } from '../../../adapters/memory/signal-store.ts';
import { signalStoreSuite } from '../signal-store-suite.ts';

signalStoreSuite('memory', () => {
  const closed = new Set<string>();
  let last = 0;
  const merged = new Map<string, string>();
  const store = memorySignalStore({
    open: () => `INC-${String((last += 1))}`,
    isOpen: (id) => !closed.has(id),
    aheadOf: (id) => merged.get(id) ?? id,
  });
  return {
    store,
    merge: (id, into) => Promise.resolve(void merged.set(id, into)),
    close: (id) => Promise.resolve(void closed.add(id)),
    raw: (uid) => Promise.resolve(store.signals().find(({ signal }) => signal.uid === uid)?.raw),
  };
});
