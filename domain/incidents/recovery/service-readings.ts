import type { ProbedService } from '../../../contracts/config/probes.ts';
import type { Samples } from '../../continuity/index.ts';
import { MINUTE } from '../../shared/time.ts';

/** A probed service as its last call found it. */
export type ServiceReading = { service: string; isWell: boolean; saw: string };

/** Services are called every minute: what was not called for this long is not known to be well. */
const STALE_MS = 5 * MINUTE;

const readingOf = ({ id, name }: ProbedService, { last }: Samples, now: string): ServiceReading => {
  if (last === undefined) return { service: id, isWell: false, saw: `${name} was never called.` };
  if (Date.parse(now) - Date.parse(last.at) > STALE_MS)
    return { service: id, isWell: false, saw: `${name} was not called since ${last.at}.` };
  return { service: id, isWell: last.isWell, saw: `${name} at ${last.at}: ${last.saw}.` };
};

/**
 * The services that the playbook names and the one at the address that the incident is about. One that is named and not probed is
 * not known to be well. `now` is UTC ISO 8601.
 */
export const serviceReadings = (
  { services, samplesOf }: { services: readonly ProbedService[]; samplesOf: (serviceId: string) => Samples },
  { named, resource }: { named: readonly string[]; resource: string },
  now: string,
): ServiceReading[] => {
  const unknown = named.filter((id) => !services.some((one) => one.id === id));
  return [
    ...services
      .filter(({ id, url }) => named.includes(id) || url === resource)
      .map((service) => readingOf(service, samplesOf(service.id), now)),
    ...unknown.map((id) => ({ service: id, isWell: false, saw: `No probe calls ${id}.` })),
  ];
};
