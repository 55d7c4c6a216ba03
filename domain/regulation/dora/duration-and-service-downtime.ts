import { figure } from './figure.ts';
import type { ClassificationFacts } from './classification-facts.ts';
import { acrossThreshold } from './threshold.ts';
import type { Threshold } from './threshold.ts';

const LONGEST_DURATION = 24;
const LONGEST_DOWNTIME = 2;
/** A hundredth of an hour is 36 seconds: nobody records an incident more finely. */
const STEP = 0.01;

const isLong = ({ durationHours }: ClassificationFacts): boolean => durationHours > LONGEST_DURATION;
const isDownTooLong = ({ downtimeHours }: ClassificationFacts): boolean => downtimeHours > LONGEST_DOWNTIME;

/**
 * Longer than 24 hours from occurrence to resolution for any service; longer than 2 hours of downtime, full or partial,
 * only for ICT services that support critical or important functions.
 *
 * @law 2024/1772 Art. 3
 * @law 2024/1772 Art. 9(3)
 */
export const durationAndServiceDowntime: Threshold = {
  criterion: 'duration_and_service_downtime',
  points: [
    {
      point: '9(3)(a)',
      isMet: isLong,
      says: ({ durationHours }) => `the incident lasts ${figure(durationHours)} hours, longer than 24`,
    },
    {
      point: '9(3)(b)',
      isMet: (facts) => facts.criticalService.supportsCriticalOrImportantFunction && isDownTooLong(facts),
      says: ({ downtimeHours }) =>
        `an ICT service that supports critical or important functions is down for ${figure(downtimeHours)} hours, longer than 2`,
    },
  ],
  changes: (facts) => [
    acrossThreshold({
      field: 'durationHours',
      now: facts.durationHours,
      isMet: isLong(facts),
      within: LONGEST_DURATION,
      above: LONGEST_DURATION + STEP,
      put: (durationHours) => ({ ...facts, durationHours }),
      say: figure,
      noun: 'hours of duration',
    }),
    acrossThreshold({
      field: 'downtimeHours',
      now: facts.downtimeHours,
      isMet: isDownTooLong(facts),
      within: LONGEST_DOWNTIME,
      above: LONGEST_DOWNTIME + STEP,
      put: (downtimeHours) => ({ ...facts, downtimeHours }),
      say: figure,
      noun: 'hours of downtime',
    }),
  ],
};
