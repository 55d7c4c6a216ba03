import { HOUR } from '../../../shared/time.ts';
import { durationText } from '../duration-text.ts';
import { momentText } from '../moment-text.ts';
import type { ReportSources } from '../sources.ts';
import type { ReportValues, Sourced } from '../values.ts';
import { madeOf } from './combine.ts';

type Figure = Sourced<number> | undefined;

/**
 * As given, or else from occurrence (detection, when that is unknown) until resolved.
 *
 * @law 2024/1772 Art. 3
 */
const hours = ({ figures, incident }: ReportSources): Sourced<number> | undefined => {
  if (figures.durationHours) return figures.durationHours;
  const begun = incident.occurredAt ?? incident.detectedAt;
  const { resolvedAt } = incident;
  if (begun === undefined || resolvedAt === undefined) return undefined;
  const value = (Date.parse(resolvedAt.value) - Date.parse(begun.value)) / HOUR;
  return value < 0 ? undefined : { value, basis: 'actual', source: resolvedAt.source };
};

/**
 * @law 2025/302 field 3.17
 */
const standing = (duration: Figure, downtime: Figure): string => {
  const bases = new Set([duration, downtime].map((figure) => figure && (figure.basis ?? 'actual')));
  bases.delete(undefined);
  if (bases.size === 0) return 'no_information_available';
  if (bases.size === 2) return 'actual_figures_and_estimates';
  return bases.has('estimate') ? 'estimates' : 'actual_figures';
};

const standingField = ({ verdict }: ReportSources, duration: Figure, downtime: Figure): ReportValues => {
  if (verdict?.criteria.includes('duration_and_service_downtime') !== true) return {};
  return { '3.17': { value: standing(duration, downtime), source: (duration ?? downtime ?? verdict).source } };
};

const downtimeFields = (downtime: Sourced<number>, { incident }: ReportSources): ReportValues => {
  const restored = incident.recoveredAt;
  return {
    '3.16': madeOf(durationText(downtime.value), downtime),
    ...(restored && { '3.3': { ...restored, value: momentText(restored.value) } }),
  };
};

/** How long the incident and its downtime lasted, and when service was back (3.3, 3.15 to 3.17). */
export const projectDuration = (sources: ReportSources): ReportValues => {
  const duration = hours(sources);
  const downtime = [sources.figures.downtimeHours].find((figure) => figure !== undefined && figure.value > 0);
  return {
    ...(duration && { '3.15': madeOf(durationText(duration.value), duration) }),
    ...(downtime && downtimeFields(downtime, sources)),
    ...standingField(sources, duration, downtime),
  };
};
