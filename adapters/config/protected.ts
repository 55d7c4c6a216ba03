import list from '../../config/protected.json' with { type: 'json' };
import { Protected } from '../../contracts/config/protected.ts';

/** Who is never touched, as deployed. */
export const readProtected = (): Protected => Protected.parse(list);
