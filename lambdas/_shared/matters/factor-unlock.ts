import { NotFoundError } from '../../../domain/shared/errors.ts';
import type { MatterPort } from './matter-port.ts';

const unknown = (aggregateId: string): Promise<never> =>
  Promise.reject(new NotFoundError(`${aggregateId} does not exist`));

/** A person locked out after wrong codes, whom a second person lets in again. */
export const factorUnlock: MatterPort = { read: unknown, apply: unknown };
