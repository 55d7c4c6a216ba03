import { CfnOutput, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { OUTPUT } from '../../contracts/outputs.ts';
import { explain } from '../explained.ts';

/** Stage local only: an SMS would leave no trace there, so it goes to a topic, and the mailbox looks into its queue. */
export const localSms = (scope: Construct, key: IKey): ITopic => {
  const topic = new Topic(scope, 'SmsTopic', { masterKey: key, enforceSSL: true });
  const queue = new Queue(scope, 'SmsQueue', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(1),
  });
  explain(queue, 'AwsSolutions-SQS3', 'Nothing is done with what lies in it: people look at it in the mailbox.');
  // SNS may use the key for any topic of this account already (key-policy.ts); a subscription of the library would name this
  // one in the key's policy, and so close a circle.
  new Subscription(scope, 'SmsSubscription', {
    topic,
    endpoint: queue.queueArn,
    protocol: SubscriptionProtocol.SQS,
    rawMessageDelivery: true,
  });
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  );
  new CfnOutput(scope, OUTPUT.smsTopic, { value: topic.topicArn });
  new CfnOutput(scope, OUTPUT.smsQueue, { value: queue.queueUrl });
  return topic;
};
