import obligations from '../../config/obligations.json' with { type: 'json' };
import { ObligationsConfig } from '../../contracts/config/obligations.ts';
import type { ObligationRule } from '../../contracts/config/obligations.ts';

/** The duties as deployed. */
export const readObligations = (): ObligationRule[] => ObligationsConfig.parse(obligations).obligations;
