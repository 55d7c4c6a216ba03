import probes from '../../config/probes.json' with { type: 'json' };
import { ProbesConfig } from '../../contracts/config/probes.ts';

/** The probed services as deployed. */
export const readProbesConfig = (): ProbesConfig => ProbesConfig.parse(probes);
