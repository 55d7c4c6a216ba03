import { NotFoundError } from '../../../domain/shared/errors.ts';
import type { MatterPort } from './matter-port.ts';

const unknown = (aggregateId: string): Promise<never> =>
  Promise.reject(new NotFoundError(`${aggregateId} does not exist`));

/** A decision that one person took alone, which another has to review. */
export const breakGlassReview: MatterPort = { read: unknown, apply: unknown };
