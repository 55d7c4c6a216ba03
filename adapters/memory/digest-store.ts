import type { Ask, DigestStore, Standing } from '../../domain/people/channels/digest-store.ts';

type Kept = { standings: Map<string, Standing>; counts: Map<number, number>; gathered: Map<string, Ask>; mark: number };

/** What keeps the digest rule, in memory. `wakes` says when each recipient is looked at next. */
export const memoryDigestStore = (): DigestStore & { wakes: Map<string, string> } => {
  const all = new Map<string, Kept>();
  const wakes = new Map<string, string>();
  const of = (recipient: string): Kept => {
    const kept = all.get(recipient) ?? { standings: new Map(), counts: new Map(), gathered: new Map(), mark: 0 };
    all.set(recipient, kept);
    return kept;
  };
  return {
    wakes,
    standingOf: (recipient, key) => Promise.resolve(of(recipient).standings.get(key)),
    countUp: (recipient, window) => {
      const { counts } = of(recipient);
      const nth = (counts.get(window) ?? 0) + 1;
      counts.set(window, nth);
      return Promise.resolve(nth);
    },
    record: (recipient, ask, verdict, dueAt) => {
      const kept = of(recipient);
      if (kept.standings.has(ask.key)) return Promise.resolve(false);
      kept.standings.set(ask.key, verdict);
      if (verdict === 'gathered') {
        kept.gathered.set(ask.key, ask);
        kept.mark += 1;
        if (!wakes.has(recipient)) wakes.set(recipient, dueAt);
      }
      return Promise.resolve(true);
    },
    readGathered: (recipient) => {
      const { gathered, mark } = of(recipient);
      return Promise.resolve({ asks: [...gathered.values()], mark });
    },
    settle: (recipient, asks) => {
      const { gathered, standings } = of(recipient);
      for (const { key } of asks) {
        gathered.delete(key);
        standings.set(key, 'told');
      }
      return Promise.resolve();
    },
    postpone: (recipient, until) => {
      if (wakes.has(recipient)) wakes.set(recipient, until);
      return Promise.resolve();
    },
    rest: (recipient, mark) => {
      if (of(recipient).mark === mark) wakes.delete(recipient);
      return Promise.resolve();
    },
  };
};
