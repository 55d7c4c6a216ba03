import { UnavailableError } from '../../shared/errors.ts';
import type { LookAtSteps } from './runbook-action.ts';
import type { ServiceReading } from './service-readings.ts';

/** Port: the probed services at an address, as their last calls found them. `now`: UTC ISO 8601. */
export type ReadServices = (resource: string, now: string) => Promise<readonly ServiceReading[]>;

/**
 * Waits until the service that the incident is about answers. Throws UnavailableError while it does not; without a probe
 * nobody would ever know, and that is red.
 */
export const serviceAnswers =
  (read: ReadServices): LookAtSteps =>
  async (_, { resource, now }) => {
    const services = await read(resource, now);
    if (services.length === 0) return { isGreen: false, saw: 'No probe calls the service.' };
    const down = services.filter(({ isWell }) => !isWell);
    if (down.length > 0) throw new UnavailableError(down.map(({ saw }) => saw).join(' '));
    return { isGreen: true, saw: services.map(({ saw }) => saw).join(' ') };
  };
