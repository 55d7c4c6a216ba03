import * as z from 'zod/mini';
import { Severity } from '../../../contracts/severity.ts';
import { graver } from '../severity/graver.ts';
import { containedAt, recoveredAt, respondedAt } from './ends.ts';
import { spanOf } from './kpi-event.ts';
import type { KpiEvent, Span } from './kpi-event.ts';
import { degradedSince, firstAdverseAt, firstSignalAt } from './starts.ts';

/** An incident's times as the indicators define them. An unknown start is unknown, and never guessed. */
export type KpiTimes = {
  /** The highest there ever was. */
  severity: Severity | undefined;
  /** From the earliest adverse event that the root cause found to the first signal or report. */
  detection: Span;
  /** From the first signal to the first verified containment, or an accountable decision not to contain. */
  response: Span;
  /** From the first signal to the last planned containment verified. */
  containment: Span;
  /** From the service's degradation to recovery checks green for their hold time. */
  repair: Span;
};

const Levelled = z.object({ severity: Severity });
const highestOf = (events: readonly KpiEvent[]): Severity | undefined =>
  events
    .map(({ data }) => Levelled.safeParse(data))
    .reduce<Severity | undefined>((so, read) => (read.success ? graver(read.data.severity, so) : so), undefined);

const SEVERITY_EVENTS: readonly string[] = [
  'incidents.incident-assessed',
  'incidents.severity-raised',
  'incidents.severity-lowered',
];

/** The times of one incident from its events and those of all that were merged into it, whatever their order is. */
export const kpiTimes = (events: readonly KpiEvent[]): KpiTimes => {
  const signalled = firstSignalAt(events);
  return {
    severity: highestOf(events.filter(({ type }) => SEVERITY_EVENTS.includes(type))),
    detection: spanOf(firstAdverseAt(events), signalled),
    response: spanOf(signalled, respondedAt(events)),
    containment: spanOf(signalled, containedAt(events)),
    repair: spanOf(degradedSince(events), recoveredAt(events)),
  };
};
