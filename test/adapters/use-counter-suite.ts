import { describe, expect, it } from '@jest/globals';
import type { UseBy, UseCounter } from '../../domain/incidents/containment/index.ts';

let next = 0;
const fresh = (): string => `signed-${String(Date.now())}-${String((next += 1))}`;
const by = (incidentId: string, round = 1, hour = '2026-03-01T10'): UseBy => ({ incidentId, round, hour });

/** What every use counter promises. */
export const useCounterSuite = (name: string, make: () => UseCounter): void => {
  describe(`${name} counts uses`, () => {
    it('up to the cap and no further, and begins anew with the hour', async () => {
      const counter = make();
      const use = { preAuthorisation: fresh(), count: 1, cap: 2 };
      expect(await counter.take(use, by('INC-1'))).toBe('within');
      expect(await counter.take(use, by('INC-2'))).toBe('within');
      expect(await counter.take(use, by('INC-3'))).toBe('cap-reached');
      expect(await counter.take(use, by('INC-3', 1, '2026-03-01T11'))).toBe('within');
    });

    it('once for an incident and round, however often the step runs and even in a later hour', async () => {
      const counter = make();
      const use = { preAuthorisation: fresh(), count: 1, cap: 2 };
      for (const hour of ['2026-03-01T10', '2026-03-01T10', '2026-03-01T11'])
        expect(await counter.take(use, by('INC-1', 1, hour))).toBe('within');
      expect(await counter.take(use, by('INC-1', 2))).toBe('within');
      expect(await counter.take(use, by('INC-2'))).toBe('cap-reached');
      expect(await counter.take(use, by('INC-1'))).toBe('within');
    });

    it('never half a plan: what does not fit whole takes nothing', async () => {
      const counter = make();
      const preAuthorisation = fresh();
      expect(await counter.take({ preAuthorisation, count: 3, cap: 2 }, by('INC-1'))).toBe('cap-reached');
      expect(await counter.take({ preAuthorisation, count: 1, cap: 2 }, by('INC-2'))).toBe('within');
      expect(await counter.take({ preAuthorisation, count: 2, cap: 2 }, by('INC-3'))).toBe('cap-reached');
      expect(await counter.take({ preAuthorisation, count: 1, cap: 2 }, by('INC-4'))).toBe('within');
    });

    it('exactly to the cap when many come at once', async () => {
      const counter = make();
      const use = { preAuthorisation: fresh(), count: 1, cap: 3 };
      const taken = await Promise.all(Array.from({ length: 8 }, (_, n) => counter.take(use, by(`INC-${String(n)}`))));
      expect(taken.filter((one) => one === 'within')).toHaveLength(3);
    });
  });
};
