import regulation from '../../config/regulation.json' with { type: 'json' };
import { RegulationSettings } from '../../contracts/config/regulation.ts';

/** The approved readings of the law as deployed. */
export const readRegulationSettings = (): RegulationSettings => RegulationSettings.parse(regulation);
