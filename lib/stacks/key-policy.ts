import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';

const ENVELOPE = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Lets the services that write for us, with no role of ours, use the shared key: EventBridge into queues, CloudWatch into
 * the alarm topic, CloudWatch Logs into our log groups. Each only for this account.
 */
export const letServicesUse = (key: Key): void => {
  const { account, region } = Stack.of(key);
  for (const service of ['events', 'cloudwatch', 'sns'])
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ENVELOPE,
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: [...ENVELOPE, 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:*` } },
    }),
  );
};
