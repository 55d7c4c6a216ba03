import type { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { originSecretName } from '../../contracts/names.ts';
import { explain } from '../explained.ts';

/** The region where CloudFront's own resources are made. */
export const EDGE_REGION = 'us-east-1';

const serverKey = (scope: Construct, id: string, encryptionKey: IKey, removalPolicy: RemovalPolicy): Secret =>
  new Secret(scope, id, {
    encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy,
  });

/** The server's key behind the HMAC of links and nonces. */
export const linkSecret = (scope: Construct, encryptionKey: IKey, removalPolicy: RemovalPolicy): Secret => {
  const secret = serverKey(scope, 'LinkSecret', encryptionKey, removalPolicy);
  const reason = 'Changing it voids every open link: it is replaced by hand after a leak (docs/runbook.md).';
  explain(secret, 'AwsSolutions-SMG4', reason);
  return secret;
};

/** The server's key behind the signatures of signals, apart from that of links: who sends signals decides no approval. */
export const signalSecret = (scope: Construct, encryptionKey: IKey, removalPolicy: RemovalPolicy): Secret => {
  const secret = serverKey(scope, 'SignalSecret', encryptionKey, removalPolicy);
  const reason = "Changing it voids the senders' keys: it is replaced by hand after a leak (docs/runbook.md).";
  explain(secret, 'AwsSolutions-SMG4', reason);
  return secret;
};

/** The key behind the signatures of webhooks, which chat tools hold too: it signs nothing else. */
export const chatSecret = (scope: Construct, encryptionKey: IKey, removalPolicy: RemovalPolicy): Secret => {
  const secret = serverKey(scope, 'ChatSecret', encryptionKey, removalPolicy);
  const reason =
    'The receivers of our webhooks hold it: it is replaced by hand together with theirs (docs/runbook.md).';
  explain(secret, 'AwsSolutions-SMG4', reason);
  return secret;
};

/** What CloudFront shows to the API; copied to the region where CloudFront's stack reads it. */
export const originSecret = (
  scope: Construct,
  stageName: string,
  encryptionKey: IKey,
  removalPolicy: RemovalPolicy,
): Secret => {
  const secret = new Secret(scope, 'OriginSecret', {
    secretName: originSecretName(stageName),
    encryptionKey,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    replicaRegions: [{ region: EDGE_REGION }],
    removalPolicy,
  });
  const reason = 'CloudFront learns a new value only by a deployment: it is replaced by hand (docs/deploy.md).';
  explain(secret, 'AwsSolutions-SMG4', reason);
  return secret;
};
