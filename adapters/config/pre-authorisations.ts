import type { PreAuthorisationsConfig } from '../../contracts/config/pre-authorisations.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** What the CISO has signed to be contained without asking, as it is now. */
export const readPreAuthorisations = async (): Promise<PreAuthorisationsConfig> =>
  (await readGoverned('pre-authorisations')).content;
