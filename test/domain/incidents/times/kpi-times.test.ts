import { describe, expect, it, test } from '@jest/globals';
import { kpiTimes } from '../../../../domain/incidents/times/index.ts';
import type { KpiEvent } from '../../../../domain/incidents/times/index.ts';
import { MINUTE } from '../../../../domain/shared/time.ts';
import { approved, at, FIRST, journal, PERSON, planned, SECOND, signalled, verified } from './kpi-journal.ts';
import type { Line } from './kpi-journal.ts';

const minutesOf = (events: readonly KpiEvent[]) => {
  const { detection, response, containment, repair } = kpiTimes(events);
  return [detection, response, containment, repair].map(({ ms }) => (ms === undefined ? '-' : ms / MINUTE));
};

describe('the times of an incident', () => {
  const outage = signalled(0, { findingType: 'Holdfast:Service/Down', earliestActivityAt: at(-4) });
  test.each<[string, Line[], (number | '-')[]]>([
    ['are unknown at its beginning', [signalled(0)], ['-', '-', '-', '-']],
    [
      'detection begins with what the root cause found, not with what the source first saw',
      [signalled(0), [90, 'root-cause-recorded', { earliestAdverseAt: at(-45) }]],
      [45, '-', '-', '-'],
    ],
    [
      'detection takes the root cause as it was put right later',
      [
        signalled(0),
        [90, 'root-cause-recorded', { earliestAdverseAt: at(-45) }],
        [95, 'root-cause-recorded', { earliestAdverseAt: at(-20) }],
      ],
      [20, '-', '-', '-'],
    ],
    [
      'detection took no time where the adverse event came after the first signal',
      [signalled(0), [9, 'root-cause-recorded', { earliestAdverseAt: at(3) }]],
      [0, '-', '-', '-'],
    ],
    [
      'response ends with the first verified containment, containment with the last',
      [signalled(0), planned(5, '1.1', '1.2'), approved(7), verified(10, '1.1'), verified(14, '1.2')],
      ['-', 10, 14, '-'],
    ],
    [
      'containment has no end while one planned action is not verified',
      [signalled(0), planned(5, '1.1', '1.2'), verified(10, '1.1')],
      ['-', 10, '-', '-'],
    ],
    [
      'a new round moves the end of containment, and not of the response',
      [signalled(0), planned(5, '1.1'), verified(10, '1.1'), planned(30, '2.1'), verified(40, '2.1')],
      ['-', 10, 40, '-'],
    ],
    [
      'a new round that is not carried out yet takes the end away',
      [signalled(0), planned(5, '1.1'), verified(10, '1.1'), planned(30, '2.1')],
      ['-', 10, '-', '-'],
    ],
    [
      'a new round without an action changes nothing',
      [signalled(0), planned(5, '1.1'), verified(10, '1.1'), planned(30)],
      ['-', 10, 10, '-'],
    ],
    [
      'a person who decides against containing has responded',
      [signalled(0), planned(5, '1.1'), [12, 'containment-rejected', { round: 1 }, PERSON]],
      ['-', 12, '-', '-'],
    ],
    [
      'silence is no response',
      [signalled(0), planned(5, '1.1'), [65, 'containment-expired', { round: 1 }, 'system:obtain-approval']],
      ['-', '-', '-', '-'],
    ],
    [
      'a dismissal by a person is a decision not to contain',
      [signalled(0), [8, 'incident-dismissed', {}, PERSON]],
      ['-', 8, '-', '-'],
    ],
    [
      'an act that failed is not contained',
      [signalled(0), planned(5, '1.1'), [9, 'containment-failed', { action: '1.1' }]],
      ['-', '-', '-', '-'],
    ],
    [
      'repair runs from the degradation of a service as the probes saw it',
      [outage, [30, 'recovery-verified']],
      ['-', '-', '-', 34],
    ],
    [
      'repair runs from the degradation that the root cause found',
      [outage, [30, 'recovery-verified'], [40, 'root-cause-recorded', { degradedSince: at(-10) }]],
      ['-', '-', '-', 40],
    ],
    ['without a degraded service there is no repair', [signalled(0), [30, 'recovery-verified']], ['-', '-', '-', '-']],
    [
      'a reopened incident resumes: it is repaired when it is shown again',
      [outage, [30, 'recovery-verified'], [60, 'incident-reopened', {}, PERSON], [90, 'recovery-verified']],
      ['-', '-', '-', 94],
    ],
    [
      'a reopened incident is not repaired until then',
      [outage, [30, 'recovery-verified'], [60, 'incident-reopened', {}, PERSON]],
      ['-', '-', '-', '-'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(minutesOf(journal(FIRST, lines))).toEqual(expected);
  });

  it('count the highest severity there ever was', () => {
    const lines: Line[] = [
      signalled(0),
      [1, 'incident-assessed', { severity: 'SEV3' }],
      [2, 'severity-raised', { severity: 'SEV1' }, PERSON],
      [3, 'severity-lowered', { severity: 'SEV4' }, PERSON],
    ];
    expect(kpiTimes(journal(FIRST, lines)).severity).toBe('SEV1');
    expect(kpiTimes(journal(FIRST, [signalled(0)])).severity).toBeUndefined();
  });

  it('keep both moments of what they measure, so that it can be checked', () => {
    const { containment } = kpiTimes(journal(FIRST, [signalled(0), planned(5, '1.1')]));
    expect(containment).toEqual({ from: at(0) });
  });

  it('of merged incidents count once, from the earliest, and end with the last that either planned', () => {
    const survivor = journal(FIRST, [
      signalled(20),
      [30, 'recovery-verified'],
      [33, 'incident-absorbed', { incidentId: SECOND }, PERSON],
      planned(40, '2.1'),
      verified(50, '2.1'),
    ]);
    const merged = journal(SECOND, [
      signalled(0),
      planned(5, '1.1'),
      verified(15, '1.1'),
      planned(25, '2.1'),
      [32, 'incident-merged', { into: FIRST }, PERSON],
    ]);
    expect(minutesOf([...survivor, ...merged])).toEqual(['-', 15, 50, '-']);
  });
});
