import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { explain } from '../explained.ts';
import { AreaStack } from '../house.ts';
import { Alarm, type Meaning } from './alarm.ts';

const base = (scope: Construct) => {
  const { house } = AreaStack.around(scope);
  return {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: house.key,
    dataKeyReuse: Duration.hours(1),
    enforceSSL: true,
    removalPolicy: house.stage.steppedClock ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  };
};

/** Where what could not be handled waits for a person, 14 days, and the alarm that says so. */
export const deadLetterQueue = (scope: Construct, id: string, meaning: Meaning): Queue => {
  const queue = new Queue(scope, id, { ...base(scope), retentionPeriod: Duration.days(14) });
  explain(queue, 'AwsSolutions-SQS3', 'It is a dead-letter queue itself.');
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  new Alarm(scope, `${id}Alarm`, { ...meaning, metric });
  return queue;
};

/** A queue in front of a function. Visibility is six times the function's timeout, as Lambda's batching needs. */
export const workQueue = (scope: Construct, id: string, timeout: Duration, deadLetters: IQueue): Queue =>
  new Queue(scope, id, {
    ...base(scope),
    visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
