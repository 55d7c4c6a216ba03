import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';

const ENVELOPE = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Lets the services that write for us, with no role of ours, use the shared key: EventBridge into queues, CloudWatch, SES and SNS
 * through topics, CloudWatch Logs into our log groups. Each only for this account, where the service says for whom it asks.
 */
export const letServicesUse = (key: Key): void => {
  const { account, region } = Stack.of(key);
  const ownAccount = { StringEquals: { 'aws:SourceAccount': account } };
  const allow = (service: string, conditions: Record<string, unknown> = {}) =>
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ENVELOPE,
        resources: ['*'],
        conditions,
      }),
    );
  // EventBridge does not say for whom: with a condition every event would be lost. The queues name the rules they take from.
  allow('events');
  allow('cloudwatch', ownAccount);
  allow('sns', ownAccount);
  allow('ses', ownAccount);
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: [...ENVELOPE, 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:*` } },
    }),
  );
};
