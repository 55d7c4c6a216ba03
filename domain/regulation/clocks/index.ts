// calendar-feed.ts is imported by its own name: its library would go into every bundle that only computes a deadline.
export { computeDeadlines } from './deadlines.ts';
export { dueMoment, latestMoment } from './due-moment.ts';
export type { ClockRule } from './due-moment.ts';
export type { ReportingEntity } from './weekend-relief.ts';
export { warningMoments } from './warning-moments.ts';
