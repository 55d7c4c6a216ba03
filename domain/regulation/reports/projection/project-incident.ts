import { momentText } from '../moment-text.ts';
import type { ReportSources } from '../sources.ts';
import type { ReportValues, Sourced } from '../values.ts';

const moment = (known: Sourced<string> | undefined): Sourced | undefined =>
  known && { ...known, value: momentText(known.value) };

/** Of recurring incidents the last one counts, and the first is named apart. */
const occurrence = ({ incident, recurring }: ReportSources): ReportValues => {
  if (recurring === undefined) {
    return present({ '2.2': moment(incident.awareAt), '3.2': moment(incident.occurredAt) });
  }
  const at = (iso: string): Sourced => ({ value: momentText(iso), source: recurring.source });
  return {
    '2.2': at(recurring.lastAwareAt),
    '3.2': at(recurring.lastOccurredAt),
    '4.15': {
      value: `The incident is made of ${recurring.count} incidents that were not major each and share their root cause.`,
      source: recurring.source,
    },
    '4.16': at(recurring.firstOccurredAt),
  };
};

/** Leaves out what is not known. */
const present = (fields: Record<string, Sourced | undefined>): ReportValues =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Measures are described, so there are some. */
const measures = ({ incident }: ReportSources): ReportValues => {
  const taken = incident.temporaryMeasures;
  return taken === undefined ? {} : { '3.33': { ...taken, value: true }, '3.34': taken };
};

/**
 * What the incident's journal says directly.
 *
 * @law 2025/301 Art. 2
 * @law 2025/302 Art. 3
 */
export const projectIncident = (sources: ReportSources): ReportValues => {
  const { incident, aggregated, verdict } = sources;
  return present({
    '2.1': { value: aggregated?.code ?? incident.id, source: aggregated?.source ?? incident.source },
    '2.3': moment(incident.classifiedAt),
    '2.4': incident.description,
    '2.5': verdict && verdict.criteria.length > 0 ? { value: verdict.criteria, source: verdict.source } : undefined,
    '2.7': incident.discovery,
    '2.8': incident.originatesFrom,
    '2.9': incident.businessContinuityActivated,
    '3.1': incident.authorityCode,
    '4.7': moment(incident.rootCauseAddressedAt),
    '4.8': moment(incident.resolvedAt),
    ...occurrence(sources),
    ...measures(sources),
  });
};
