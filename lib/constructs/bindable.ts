import type { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { ENV, type EnvironmentName } from '../../contracts/env.ts';
import { STATUS_INDEX, WAKE_INDEX } from '../../contracts/keys.ts';
import {
  EXECUTION_ACTIONS,
  OBJECT_ACTIONS,
  RECEIVE_ACTIONS,
  SEAL_ACTIONS,
  START_ACTIONS,
  TABLE_ACTIONS,
  type Access,
} from './actions.ts';
import type { AppTable } from './app-table.ts';
import { Rights } from './rights.ts';

/** What of a workflow others need: its ARN now, its executions' ARN pattern for looking runs up. */
export interface WorkflowReference {
  readonly stateMachineArn: string;
  readonly executionsArn: string;
}

/** A function's variables and rights. Each call sets the variable and grants the right together, so they cannot drift. */
export abstract class Bindable extends Rights {
  bindTable(table: ITable, name: EnvironmentName, access: Access): this {
    const indexes = [WAKE_INDEX, STATUS_INDEX].map((index) => `${table.tableArn}/index/${index}`);
    this.allow(TABLE_ACTIONS[access], [table.tableArn, ...(access === 'write' ? [] : indexes)]);
    return this.useKeyThrough('dynamodb', access).set(name, table.tableName);
  }

  /** A table with sealed content: `bindTable`, and the key that wraps the data key of each of this area's aggregates. */
  bindJournal(table: AppTable, name: EnvironmentName, access: Access = 'readwrite'): this {
    return this.bindTable(table, name, access).seal(SEAL_ACTIONS[access], table.area).set(ENV.dataKey, this.keyArn);
  }

  /** The governed documents as they are now: people, rotas, policies, playbooks, the protected list. */
  bindGoverned(): this {
    const { people } = this.house;
    this.allow(['dynamodb:GetItem'], [people.tableArn]);
    return this.useKeyThrough('dynamodb', 'read').set(ENV.peopleTable, people.tableName);
  }

  /** The one way to wait: registering a task beside its aggregate, with its token encrypted, and asking to be resumed. */
  bindWaiting(table: AppTable, name: EnvironmentName, resumeQueue: IQueue): this {
    return this.bindJournal(table, name).seal(['kms:Encrypt'], table.area).bindQueue(resumeQueue, ENV.resumeQueue);
  }

  bindBucket(bucket: IBucket, name: EnvironmentName, access: Access): this {
    this.allow(OBJECT_ACTIONS[access], [bucket.arnForObjects('*')], 'Objects are named by incident and evidence id.');
    return this.useKeyThrough('s3', access).set(name, bucket.bucketName);
  }

  /** Sending only; what receives from a queue is a Subscriber. */
  bindQueue(queue: IQueue, name: EnvironmentName): this {
    return this.maySendTo(queue).set(name, queue.queueUrl);
  }

  /** Receives from a queue, telling which messages of a batch failed. */
  consume(queue: IQueue, { batchSize, gather }: { batchSize: number; gather: Duration | undefined }): this {
    this.lambda.addEventSourceMapping('Messages', {
      eventSourceArn: queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
      ...(gather && { maxBatchingWindow: gather }),
    });
    return this.allow(RECEIVE_ACTIONS, [queue.queueArn]).useKeyThrough('sqs', 'read');
  }

  /** Where an event goes that an asynchronous invocation could not handle, after one retry. */
  parkFailures(queue: IQueue): this {
    const onFailure = { bind: () => ({ destination: queue.queueArn }) };
    this.lambda.configureAsyncInvoke({ onFailure, retryAttempts: 1 });
    return this.maySendTo(queue);
  }

  /** Sending to a queue whose address the service itself knows. */
  maySendTo(queue: IQueue): this {
    return this.allow(['sqs:SendMessage'], [queue.queueArn]).useKeyThrough('sqs', 'write');
  }

  /** Signatures, and the public key that verifies them. */
  bindSigningKey(key: IKey, name: EnvironmentName): this {
    return this.allow(['kms:Sign', 'kms:GetPublicKey'], [key.keyArn]).set(name, key.keyArn);
  }

  bindSecret(secret: ISecret, name: EnvironmentName): this {
    this.allow(['secretsmanager:GetSecretValue'], [secret.secretArn]);
    return this.useKeyThrough('secretsmanager', 'read').set(name, secret.secretArn);
  }

  bindBus(bus: IEventBus, name: EnvironmentName): this {
    return this.allow(['events:PutEvents'], [bus.eventBusArn]).set(name, bus.eventBusName);
  }

  /** Starting the workflow and looking up, or stopping, its own executions. */
  bindWorkflow(workflow: WorkflowReference, name: EnvironmentName): this {
    return this.allow(START_ACTIONS, [workflow.stateMachineArn])
      .allow(EXECUTION_ACTIONS, [workflow.executionsArn], 'An execution is named by its aggregate and run.')
      .set(name, workflow.stateMachineArn);
  }

  /** Sending SMS. A number has no ARN, so the right names everything; topics are kept out. */
  bindSms(): this {
    return this.allow(['sns:Publish'], ['*'], 'A phone number has no ARN.').deny(
      ['sns:Publish'],
      ['arn:aws:sns:*:*:*'],
    );
  }

  /** Sending SMS and publishing to a topic: a denial of topics would win over the right to this one. */
  bindSmsAndTopic(topic: ITopic, name: EnvironmentName): this {
    return this.allow(['sns:Publish'], ['*'], 'A phone number has no ARN.')
      .useKeyThrough('sns', 'write')
      .set(name, topic.topicArn);
  }

  /** Sending mails from the stage's one address. */
  bindMail(): this {
    return this.allow(['ses:SendEmail'], this.house.mailArns).set(ENV.mailFrom, this.house.stage.mailFrom);
  }
}
