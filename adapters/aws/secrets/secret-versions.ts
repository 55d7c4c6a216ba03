import { randomBytes } from 'node:crypto';
import {
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { isNewVersion } from '../../../domain/incidents/containment/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { serviceErrors } from '../service-errors.ts';

const { ask } = serviceErrors('Secrets Manager');
const RANDOM_BYTES = 48;

/** One secret, and the service that keeps it. */
export type SecretAt = { client: SecretsManagerClient; SecretId: string };

/** Puts the label on the version, taking it off the one that carries it; null takes it off only. Repeatable. */
export const moveLabel = async (
  { client, SecretId }: SecretAt,
  VersionStage: string,
  from: string | null,
  to: string | null,
): Promise<void> => {
  if (from === to) return;
  const move = {
    ...(from === null ? {} : { RemoveFromVersionId: from }),
    ...(to === null ? {} : { MoveToVersionId: to }),
  };
  await ask(() => client.send(new UpdateSecretVersionStageCommand({ SecretId, VersionStage, ...move })));
};

/** Versions without a label are named too. */
const isThere = async ({ client, SecretId }: SecretAt, id: string): Promise<boolean> => {
  const query = { SecretId, IncludeDeprecated: true, MaxResults: 100 };
  const { Versions = [] } = await ask(() => client.send(new ListSecretVersionIdsCommand(query)));
  return Versions.some(({ VersionId }) => VersionId === id);
};

/** Nobody sees the new value, we neither: readers fetch it. The leaked one is never read. */
const makeVersion = async (
  { client, SecretId }: SecretAt,
  ClientRequestToken: string,
  rotation: string | null,
): Promise<void> => {
  const SecretString = randomBytes(RANDOM_BYTES).toString('base64url');
  await (rotation === null
    ? ask(() => client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString })))
    : ask(() => client.send(new RotateSecretCommand({ SecretId, ClientRequestToken }))));
};

/** Makes the version current; one of ours is made if it is not there yet. A rotation function takes its time. */
export const makeCurrent = async (
  at: SecretAt,
  now: { current: string; rotation: string | null },
  wanted: string,
): Promise<void> => {
  if (now.current === wanted) return;
  if (await isThere(at, wanted)) return moveLabel(at, 'AWSCURRENT', now.current, wanted);
  if (!isNewVersion(wanted)) throw new NotFoundError('Secrets Manager: the former version is deleted');
  return makeVersion(at, wanted, now.rotation);
};
