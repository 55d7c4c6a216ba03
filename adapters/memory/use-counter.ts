import type { UseCounter } from '../../domain/incidents/containment/index.ts';

/** The counter's twin in memory. */
export const memoryUseCounter = (): UseCounter => {
  const claimed = new Set<string>();
  const used = new Map<string, number>();
  return {
    take: ({ preAuthorisation, count, cap }, { incidentId, round, hour }) => {
      const claim = `${preAuthorisation} ${incidentId} ${String(round)}`;
      const counter = `${preAuthorisation} ${hour}`;
      if (claimed.has(claim)) return Promise.resolve('within');
      const before = used.get(counter) ?? 0;
      if (before + count > cap) return Promise.resolve('cap-reached');
      claimed.add(claim);
      used.set(counter, before + count);
      return Promise.resolve('within');
    },
  };
};
