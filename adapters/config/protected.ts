import type { Protected } from '../../contracts/config/protected.ts';
import { readGoverned } from '../dynamodb/governed-documents.ts';

/** Who is never touched, as it is now. */
export const readProtected = async (): Promise<Protected> => (await readGoverned('protected')).content;
