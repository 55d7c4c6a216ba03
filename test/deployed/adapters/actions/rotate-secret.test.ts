import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { awsSecretSettings } from '../../../../adapters/aws/secret-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { rotateSecret, settingsPort } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome, REGION } from '../../support/act-at-home.ts';

const secrets = new SecretsManagerClient({});
const breakAfter = breakCalls(SecretsManagerClient);
actAtHome();

type Stages = Record<string, string[]>;
type Seen = { stages: Stages; value: string | undefined };

/** Which version carries which label, and what a reader is given. */
const seen = async (SecretId: string): Promise<Seen> => {
  const { VersionIdsToStages = {} } = await secrets.send(new DescribeSecretCommand({ SecretId }));
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  const stages = Object.fromEntries(Object.entries(VersionIdsToStages).map(([id, labels]) => [id, labels.toSorted()]));
  return { stages, value: SecretString };
};

/** The new version stays what it was, and no other carries a label. */
const remediated = (_: unknown, held: unknown): Seen => {
  const { stages, value } = held as Seen;
  return {
    stages: Object.fromEntries(Object.entries(stages).filter(([, labels]) => labels.includes('AWSCURRENT'))),
    value,
  };
};

const worldWith = (values: readonly string[]) => async () => {
  const Name = `payments/db-${randomUUID()}`;
  const [first, ...later] = values;
  const { ARN = '' } = await secrets.send(new CreateSecretCommand({ Name, SecretString: first ?? '' }));
  for (const SecretString of later) await secrets.send(new PutSecretValueCommand({ SecretId: ARN, SecretString }));
  const target = { secret: ARN, account: ACCOUNT, region: REGION };
  return {
    port: settingsPort(rotateSecret, awsSecretSettings(actionRole('rotate-secret'))),
    target,
    missing: { ...target, secret: `${Name}-no` },
    settings: () => seen(ARN),
    breakAfter,
    remediated,
    meddle: () => secrets.send(new PutSecretValueCommand({ SecretId: ARN, SecretString: 'somebody-elses' })),
  };
};

containmentActionSuite('rotate-secret, Secrets Manager', worldWith(['first', 'second']));
containmentActionSuite('rotate-secret of one version, Secrets Manager', worldWith(['only']));
