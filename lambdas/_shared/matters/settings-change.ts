import { NotFoundError } from '../../../domain/shared/errors.ts';
import type { MatterPort } from './matter-port.ts';

const unknown = (aggregateId: string): Promise<never> =>
  Promise.reject(new NotFoundError(`${aggregateId} does not exist`));

/** A change of a governed document, proposed by one person, for the second. */
export const settingsChange: MatterPort = { read: unknown, apply: unknown };
