import type { Rotas } from '../../contracts/config/rotas.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** Whose turn it is for which role, as it is now. */
export const readRotas = async (): Promise<Rotas> => (await readGoverned('rotas')).content;
