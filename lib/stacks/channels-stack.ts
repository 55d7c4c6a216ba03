import { CfnOutput, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { deadLetterQueue, workQueue } from '../constructs/safe-queue.ts';
import { AreaStack } from '../house.ts';
import type { ApiStack } from './api-stack.ts';
import { approvalRights } from './approval-rights.ts';
import type { DataStack } from './data-stack.ts';

/** How people are reached beside mail: SMS, chat, the topic of asks; and what happens to mails that come back. */
export class ChannelsStack extends AreaStack {
  readonly deliveryQueue: Queue;

  constructor(scope: Construct, data: DataStack, api: ApiStack) {
    super(scope, 'people', data.house, 'channels');
    // Whoever watches subscribes here; each subscription is held to a rate that SNS keeps up.
    const asks = new Topic(this, 'Asks', { masterKey: data.house.key, enforceSSL: true });
    this.deliveryQueue = this.#deliver(data, api, asks);
    this.#fallOver(data);
    new CfnOutput(this, OUTPUT.asksTopic, { value: asks.topicArn });
    new CfnOutput(this, OUTPUT.deliveryQueue, { value: this.deliveryQueue.queueUrl });
  }

  /** What a function needs that asks people: the queue for all that is not mail, and the rules and mode by which it asks. */
  bindTo(step: AppFunction): AppFunction {
    return step.bindQueue(this.deliveryQueue, ENV.deliveryQueue);
  }

  #deliver(data: DataStack, api: ApiStack, asks: ITopic): Queue {
    const deadLetters = deadLetterQueue(this, 'DeliverMessageDeadLetters', {
      impact: 'Somebody was not paged by SMS or chat, or did not get the digest of what is asked of them.',
      runbook: 'deliver-message-dead-letters',
    });
    // A digest of a thousand questions reads each of them.
    const deliver = new AppFunction(this, 'DeliverMessage', { timeout: Duration.seconds(60), memorySize: 1024 });
    const queue = workQueue(this, 'DeliverMessageQueue', deliver.timeout, deadLetters);
    approvalRights(data, api)
      .mails(deliver)
      .bindQueue(queue, ENV.deliveryQueue)
      .bindSecret(data.chatSecret, ENV.chatSecret)
      .bindSmsAndTopic(asks, ENV.asksTopic);
    deliver.consume(queue, { batchSize: 10, gather: undefined });
    return queue;
  }

  /** SES -> topic -> queue -> function: a mail that came back is asked again by the person's next channel. */
  #fallOver({ house, tables, mailEvents }: DataStack): void {
    const deadLetters = deadLetterQueue(this, 'OnMailReturnedDeadLetters', {
      impact: 'Somebody whose mail came back was not asked by another channel: the next tier is asked in its time.',
      runbook: 'on-mail-returned-dead-letters',
    });
    const handler = new AppFunction(this, 'OnMailReturned')
      .bindJournal(tables.approvals, ENV.approvalsTable)
      .bindGoverned()
      .bindQueue(this.deliveryQueue, ENV.deliveryQueue);
    const queue = workQueue(this, 'OnMailReturnedQueue', handler.timeout, deadLetters);
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': mailEvents.topicArn } },
      }),
    );
    new CfnSubscription(this, 'OnMailReturnedSubscription', {
      topicArn: mailEvents.topicArn,
      protocol: 'sqs',
      endpoint: queue.queueArn,
      region: house.stage.region,
    });
    handler.consume(queue, { batchSize: 10, gather: undefined });
  }
}
