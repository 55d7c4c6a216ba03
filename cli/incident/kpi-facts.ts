import type { IncidentReportView } from '../../domain/incidents/pages/index.ts';
import type { KpiTimes, Span } from '../../domain/incidents/times/index.ts';
import { formatDuration, formatUtc } from '../../domain/shared/html/index.ts';

const LABELS = {
  detection: 'Time to detect',
  response: 'Time to respond',
  containment: 'Time to contain',
  repair: 'Time to repair',
} as const;

const said = ({ from, to, ms }: Span): string => {
  if (from === undefined) return 'unknown: nobody has said when it began';
  if (to === undefined || ms === undefined) return `not over, since ${formatUtc(from)}`;
  return `${formatDuration(ms)}, from ${formatUtc(from)} to ${formatUtc(to)}`;
};

/** An incident's times by the indicators, each with the moments it is made of. */
export const kpiFacts = (times: KpiTimes): IncidentReportView['facts'] => [
  { label: 'Highest severity', value: times.severity ?? 'not assessed' },
  ...(['detection', 'response', 'containment', 'repair'] as const).map((key) => ({
    label: LABELS[key],
    value: said(times[key]),
  })),
];
