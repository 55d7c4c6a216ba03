import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { fetchSecret } from './fetch-secret.ts';

let secret: Promise<string> | undefined;

/** The server key behind links, nonces and senders' signatures. Fetched once per process, never logged. */
export const readLinkSecret = (): Promise<string> => (secret ??= fetchSecret(environment(ENV.linkSecret)));
