export type { KpiEvent, Span } from './kpi-event.ts';
export * from './kpi-times.ts';
