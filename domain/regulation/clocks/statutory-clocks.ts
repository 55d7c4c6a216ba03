import type { ClockRule } from './due-moment.ts';

/** @law 2025/301 Art. 5(1)(a) */
export const INITIAL_NOTIFICATION: ClockRule = { clock: { kind: 'dora-initial' }, relief: 'unless-excluded' };

/**
 * From the submission of the initial notification.
 *
 * @law 2025/301 Art. 5(1)(b)
 */
export const INTERMEDIATE_REPORT: ClockRule = {
  clock: { kind: 'after', from: 'trigger', hours: 72 },
  relief: 'unless-excluded',
};

/**
 * From the submission of the intermediate report, or of its latest update. Banks keep the relief here.
 *
 * @law 2025/301 Art. 5(1)(c)
 * @law 2025/301 Art. 5(5)
 */
export const FINAL_REPORT: ClockRule = {
  clock: { kind: 'months-after', from: 'trigger', months: 1 },
  relief: 'always',
};

/**
 * From awareness of the breach; weekends and holidays count.
 *
 * @law 2016/679 Art. 33(1)
 */
export const BREACH_NOTIFICATION: ClockRule = {
  clock: { kind: 'after', from: 'awareness', hours: 72 },
  relief: 'none',
};

/** @law 2022/2555 Art. 23(4)(a) */
export const EARLY_WARNING: ClockRule = { clock: { kind: 'after', from: 'awareness', hours: 24 }, relief: 'none' };

/** @law 2022/2555 Art. 23(4)(b) */
export const INCIDENT_NOTIFICATION: ClockRule = {
  clock: { kind: 'after', from: 'awareness', hours: 72 },
  relief: 'none',
};

/**
 * From the submission of the incident notification.
 *
 * @law 2022/2555 Art. 23(4)(d)
 */
export const INCIDENT_FINAL_REPORT: ClockRule = {
  clock: { kind: 'months-after', from: 'trigger', months: 1 },
  relief: 'none',
};
