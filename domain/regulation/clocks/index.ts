// calendar-feed.ts is imported by its own name: its library would go into every bundle that only computes a deadline.
export type { ClockStart } from './clock-limbs.ts';
export { computeDeadlines } from './deadlines.ts';
export { dueMoment, latestMoment } from './due-moment.ts';
export type { ClockRule, DueMoment } from './due-moment.ts';
export { planningLimit } from './initial-notification.ts';
export { isTimeZone } from './local-time.ts';
export type { ReportingEntity } from './weekend-relief.ts';
export { warningMoments } from './warning-moments.ts';
