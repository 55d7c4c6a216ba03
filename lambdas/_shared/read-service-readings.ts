import { readProbesConfig } from '../../adapters/config/probes.ts';
import { dynamoProbeStore } from '../../adapters/dynamodb/probe-store.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseServices } from '../../domain/continuity/index.ts';
import { serviceReadings } from '../../domain/incidents/index.ts';
import type { ServiceReading } from '../../domain/incidents/index.ts';

/** The probed services of these ids, and at this address, as their last calls found them. `now`: UTC ISO 8601. */
export const readServiceReadings = async (
  named: readonly string[],
  resource: string,
  now: string,
): Promise<ServiceReading[]> => {
  const { added, samplesOf } = await dynamoProbeStore(environment(ENV.continuityTable)).read();
  const services = chooseServices(readProbesConfig(), added, environment(ENV.stage));
  return serviceReadings({ services, samplesOf }, { named, resource }, now);
};
