import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DescribeSecretCommandOutput } from '@aws-sdk/client-secrets-manager';
import { KEPT_LABEL } from '../../domain/incidents/containment/index.ts';
import type { SecretContext, SecretSettings, SecretStore, Target } from '../../domain/incidents/containment/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { actionClient } from './action-client.ts';
import { makeCurrent, moveLabel } from './secrets/secret-versions.ts';
import type { SecretAt } from './secrets/secret-versions.ts';
import { serviceErrors } from './service-errors.ts';

const { askIfThere } = serviceErrors('Secrets Manager');

type Described = { arn: string; settings: SecretSettings; context: SecretContext; pending: string | null };

const withLabel = ({ VersionIdsToStages = {} }: DescribeSecretCommandOutput, label: string): string | null =>
  Object.entries(VersionIdsToStages).find(([, labels]) => labels.includes(label))?.[0] ?? null;

const contextOf = (found: DescribeSecretCommandOutput): SecretContext => ({
  rotation: found.RotationEnabled === true ? (found.RotationLambdaARN ?? 'the service that owns it') : null,
  lastUsed: found.LastAccessedDate?.toISOString() ?? null,
  lastChanged: found.LastChangedDate?.toISOString() ?? null,
});

/** Undefined for a secret that is not there, is being deleted, or never held anything. */
const describe = async ({ client, SecretId }: SecretAt): Promise<Described | undefined> => {
  const found = await askIfThere(() => client.send(new DescribeSecretCommand({ SecretId })));
  const current = found === undefined ? null : withLabel(found, 'AWSCURRENT');
  if (found === undefined || found.DeletedDate !== undefined || current === null) return undefined;
  const settings = { current, previous: withLabel(found, 'AWSPREVIOUS'), kept: withLabel(found, KEPT_LABEL) };
  return { arn: found.ARN ?? '', settings, context: contextOf(found), pending: withLabel(found, 'AWSPENDING') };
};

const present = async (at: SecretAt): Promise<Described> => {
  const seen = await describe(at);
  if (seen === undefined) throw new NotFoundError('Secrets Manager: no such secret');
  return seen;
};

/** Our label first on, last off: in between the service might throw the version away. */
const write = async (at: SecretAt, wanted: SecretSettings): Promise<void> => {
  const { settings: before, context, pending } = await present(at);
  // The rotation function is still at it.
  if (pending === wanted.current) return;
  if (wanted.kept !== null) await moveLabel(at, KEPT_LABEL, before.kept, wanted.kept);
  await makeCurrent(at, { ...before, rotation: context.rotation }, wanted.current);
  const { settings: now } = await present(at);
  if (now.current !== wanted.current) return;
  await moveLabel(at, 'AWSPREVIOUS', now.previous, wanted.previous);
  if (wanted.kept === null) await moveLabel(at, KEPT_LABEL, now.kept, null);
};

/** Secrets and their versions, with the rights of the role named. Values are never read. */
export const awsSecretSettings = (role: string): SecretStore => {
  const client = actionClient(role, (options) => new SecretsManagerClient(options));
  const at = (target: Target): SecretAt => ({ client: client(target), SecretId: target['secret'] ?? '' });
  return {
    read: async (target) => {
      const seen = await describe(at(target));
      return seen === undefined ? undefined : { arn: seen.arn, settings: seen.settings, context: seen.context };
    },
    write: (target, settings) => write(at(target), settings),
  };
};
