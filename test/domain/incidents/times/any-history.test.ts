import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kpiTimes } from '../../../../domain/incidents/times/index.ts';
import { at, FIRST, journal, PERSON, planned, SECOND, signalled, verified } from './kpi-journal.ts';
import type { Line } from './kpi-journal.ts';

describe('whatever happened', () => {
  const line: fc.Arbitrary<Line> = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 8 }))
    .map(
      ([minutes, kind]) =>
        [
          signalled(minutes),
          planned(minutes, '1.1', '1.2'),
          verified(minutes, '1.1'),
          verified(minutes, '1.2'),
          [minutes, 'containment-rejected', {}, PERSON] satisfies Line,
          [minutes, 'recovery-verified'] satisfies Line,
          [minutes, 'incident-reopened', {}, PERSON] satisfies Line,
          [minutes, 'signal-attached'] satisfies Line,
          [
            minutes,
            'root-cause-recorded',
            { earliestAdverseAt: at(minutes - 300), degradedSince: at(minutes - 200) },
          ] satisfies Line,
        ][kind]!,
    );
  const history = fc.array(line, { maxLength: 25 }).map((lines) => lines.sort(([a], [b]) => a - b));

  it('no time is negative, no containment is done before the response, and nothing has a length without both ends', () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const times = kpiTimes([...journal(FIRST, one), ...journal(SECOND, other)]);
        const { response, containment } = times;
        for (const { from, to, ms } of [times.detection, response, containment, times.repair]) {
          expect(ms === undefined).toBe(from === undefined || to === undefined);
          expect(ms ?? 0).toBeGreaterThanOrEqual(0);
        }
        if (containment.to !== undefined) expect((response.to ?? '~') <= containment.to).toBe(true);
      }),
    );
  });

  it('the order in which two journals are read changes nothing, and a merge makes no start later', () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const [a, b] = [journal(FIRST, one), journal(SECOND, other)];
        const together = kpiTimes([...a, ...b]);
        expect(kpiTimes([...b, ...a])).toEqual(together);
        for (const alone of [kpiTimes(a), kpiTimes(b)])
          for (const key of ['detection', 'response', 'containment', 'repair'] as const)
            if (alone[key].from !== undefined) expect((together[key].from ?? '~') <= alone[key].from).toBe(true);
      }),
    );
  });
});
