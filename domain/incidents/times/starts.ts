import { firstOf, textIn } from './kpi-event.ts';
import type { KpiEvent } from './kpi-event.ts';

/** When the first signal or report was recorded; of merged incidents the earliest. */
export const firstSignalAt = (events: readonly KpiEvent[]): string | undefined =>
  firstOf(
    events.filter(({ type }) => type === 'incidents.incident-opened').map((event) => textIn(event, 'firstSignalAt')),
  );

const ofRootCause = (events: readonly KpiEvent[], key: string): string | undefined =>
  // A later record of a journal puts right the one before.
  firstOf(
    [
      ...new Map(
        events
          .filter(({ type }) => type === 'incidents.root-cause-recorded')
          .map((event) => [event.aggregateId, event]),
      ).values(),
    ].map((event) => textIn(event, key)),
  );

/** The earliest adverse event that the search for the root cause found: what a source first saw is no finding. */
export const firstAdverseAt = (events: readonly KpiEvent[]): string | undefined =>
  ofRootCause(events, 'earliestAdverseAt');

const isOutage = (event: KpiEvent): boolean => textIn(event, 'findingType')?.startsWith('Holdfast:Service/') === true;

/** Since when a service was degraded: as the root cause says, else as the probes saw it. */
export const degradedSince = (events: readonly KpiEvent[]): string | undefined =>
  ofRootCause(events, 'degradedSince') ??
  firstOf(
    events
      .filter((event) => event.type === 'incidents.incident-opened' && isOutage(event))
      .map((event) => textIn(event, 'earliestActivityAt') ?? textIn(event, 'firstSignalAt')),
  );
