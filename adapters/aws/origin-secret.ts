import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';
import { fetchSecret } from './fetch-secret.ts';

let secret: Promise<string> | undefined;

/** What CloudFront shows with every request. Fetched once per process, never logged. */
export const readOriginSecret = (): Promise<string> => (secret ??= fetchSecret(environment(ENV.originSecret)));
