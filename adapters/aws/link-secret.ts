import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';

let secret: Promise<string> | undefined;

const fetchSecret = async (): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: environment(ENV.linkSecret) }),
  );
  if (SecretString === undefined) throw new Error('the server key has no value');
  return SecretString;
};

/** The server key behind links, nonces and senders' signatures. Fetched once per process, never logged. */
export const readLinkSecret = (): Promise<string> => (secret ??= fetchSecret());
