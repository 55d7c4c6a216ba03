import type { ActionsConfig } from '../../contracts/config/actions.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** The kill switch and the circuit breaker, as they are now. */
export const readActions = async (): Promise<ActionsConfig> => (await readGoverned('actions')).content;
