import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { keptSecret } from './fetch-secret.ts';

/** The server key behind the signatures of our own signals. Whoever holds it can make no link that decides an approval. */
export const readSignalSecret = keptSecret(() => environment(ENV.signalSecret));
