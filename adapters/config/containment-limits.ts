import type { ContainmentLimits } from '../../contracts/config/containment-limits.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** The kill switch and the circuit breaker, as they are now. */
export const readContainmentLimits = async (): Promise<ContainmentLimits> =>
  (await readGoverned('containment-limits')).content;
