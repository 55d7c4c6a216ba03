import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The value of a secret. Callers keep it for the life of their process, and never log it. */
export const fetchSecret = async (SecretId: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  if (SecretString === undefined) throw new Error(`secret ${SecretId} has no value`);
  return SecretString;
};

/** Reads the secret whose ARN is answered: fetched once per process, never logged. */
export const keptSecret = (arn: () => string): (() => Promise<string>) => {
  let secret: Promise<string> | undefined;
  return () => (secret ??= fetchSecret(arn()));
};
