import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { KeySafe, NewKey } from '../../domain/incidents/containment/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';

let client: SecretsManagerClient | undefined;
const secrets = (): SecretsManagerClient => (client ??= new SecretsManagerClient({}));

const Kept = z.object({ accessKeyId: z.string() });

const toUnavailable = (error: unknown): Error =>
  new UnavailableError(`Secrets Manager: ${error instanceof Error ? error.name : 'no answer'}`);

const find = async (name: string): Promise<{ accessKey: string; arn: string } | undefined> => {
  try {
    const { SecretString = '', ARN: arn = '' } = await secrets().send(new GetSecretValueCommand({ SecretId: name }));
    return { accessKey: Kept.parse(JSON.parse(SecretString)).accessKeyId, arn };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw toUnavailable(error);
  }
};

const contentOf = ({ id, secret }: NewKey): string => JSON.stringify({ accessKeyId: id, secretAccessKey: secret });

const keep = async (name: string, key: NewKey, owner: string): Promise<string> => {
  const SecretString = contentOf(key);
  try {
    const Tags = [{ Key: 'owner', Value: owner }];
    return (await secrets().send(new CreateSecretCommand({ Name: name, SecretString, Tags }))).ARN ?? name;
  } catch (error) {
    if (!(error instanceof ResourceExistsException)) throw toUnavailable(error);
  }
  try {
    return (await secrets().send(new PutSecretValueCommand({ SecretId: name, SecretString }))).ARN ?? name;
  } catch (error) {
    throw toUnavailable(error);
  }
};

/** Replacement keys in Secrets Manager, each for its owner's role (tag `owner`) to fetch. */
export const awsKeySafe = (): KeySafe => ({ find, keep });
