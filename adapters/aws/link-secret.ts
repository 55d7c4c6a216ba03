import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { keptSecret } from './fetch-secret.ts';

/** The server key behind links and nonces: whoever holds it can decide any approval. */
export const readLinkSecret = keptSecret(() => environment(ENV.linkSecret));
