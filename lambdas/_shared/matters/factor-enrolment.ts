import { NotFoundError } from '../../../domain/shared/errors.ts';
import type { MatterPort } from './matter-port.ts';

const unknown = (aggregateId: string): Promise<never> =>
  Promise.reject(new NotFoundError(`${aggregateId} does not exist`));

/** A factor that a person enrolled, which counts once a second person confirmed it. */
export const factorEnrolment: MatterPort = { read: unknown, apply: unknown };
