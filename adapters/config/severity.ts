import matrix from '../../config/severity.json' with { type: 'json' };
import { SeverityConfig } from '../../contracts/config/severity.ts';

/** The severity matrix as deployed. */
export const readSeverityConfig = (): SeverityConfig => SeverityConfig.parse(matrix);
