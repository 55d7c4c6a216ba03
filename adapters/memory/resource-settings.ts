import type { Seen, Settings, SettingsStore, Target } from '../../domain/incidents/containment/index.ts';
import { NotFoundError, UnavailableError } from '../../domain/shared/errors.ts';

const keyOf = (target: Target): string => JSON.stringify(Object.entries(target).toSorted());

/** Counts changes down; once none is left, every further change fails until it is mended. */
const connection = () => {
  let left = Number.POSITIVE_INFINITY;
  return {
    breakAfter: (changes = Number.POSITIVE_INFINITY): void => {
      left = changes;
    },
    change: (): void => {
      if (left <= 0) throw new UnavailableError('memory: broken off');
      left -= 1;
    },
  };
};

/**
 * Resources of any kind and their settings in memory. A write sets one after the other; `breakAfter(n)` lets n of them
 * through and no more, without a number all again.
 */
export const memorySettingsStore = <S extends Settings, X>(
  resources: readonly { target: Target; seen: Seen<S, X> }[],
): SettingsStore<S, X> & { breakAfter: (changes?: number) => void } => {
  const kept = new Map(resources.map(({ target, seen }) => [keyOf(target), seen]));
  const { change, breakAfter } = connection();
  const write = (target: Target, settings: S): void => {
    for (const [name, value] of Object.entries(settings)) {
      const seen = kept.get(keyOf(target));
      if (seen === undefined) throw new NotFoundError('memory: no such resource');
      change();
      kept.set(keyOf(target), { ...seen, settings: { ...seen.settings, [name]: value } });
    }
  };
  return {
    breakAfter,
    read: (target) => Promise.resolve(structuredClone(kept.get(keyOf(target)))),
    write: (target, settings) => Promise.resolve().then(() => write(target, settings)),
  };
};
