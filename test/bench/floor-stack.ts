import { CfnOutput, Duration, RemovalPolicy, Stack, type App } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import stages from '../../config/stages.json' with { type: 'json' };
import { floorFolder } from './bundle-floor.ts';
import type { FloorHandler } from './bundle-floor.ts';
import { FLOOR_SOURCE } from './floor-source.ts';

/** The same services as the application's with nothing in between: what the local cloud itself takes for the same way. */
export class FloorStack extends Stack {
  constructor(app: App, account: string, region: string) {
    super(app, 'floor', { stackName: 'bench-floor', env: { account, region } });
    this.mailWay();
    this.putWay();
    this.emptyRun();
  }

  /** EventBridge -> SQS -> function -> execution -> mailing function. */
  private mailWay(): void {
    const mailer = this.makeFunction('send-mail', { MAIL_FROM: stages.local.mailFrom });
    mailer.addToRolePolicy(new PolicyStatement({ actions: ['ses:SendEmail'], resources: ['*'] }));
    const machine = new StateMachine(this, 'Run', {
      definitionBody: DefinitionBody.fromChainable(
        new LambdaInvoke(this, 'SendMail', { lambdaFunction: mailer, payloadResponseOnly: true }),
      ),
    });
    const starter = this.makeFunction('start-run', { MACHINE_ARN: machine.stateMachineArn });
    machine.grantStartExecution(starter);
    const queue = this.queue('Alarms');
    starter.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    new Rule(this, 'Rule', { eventPattern: { source: [FLOOR_SOURCE] }, targets: [new SqsQueue(queue)] });
  }

  /** SQS -> function -> one put for each message. */
  private putWay(): void {
    const table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const putter = this.makeFunction('put-one', { FLOOR_TABLE: table.tableName });
    table.grantWriteData(putter);
    const queue = this.queue('Signals');
    putter.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    new CfnOutput(this, 'FloorQueueUrl', { value: queue.queueUrl });
  }

  /** A workflow that ends at once, for what starts one while only the start is measured. */
  private emptyRun(): void {
    const machine = new StateMachine(this, 'Empty', {
      definitionBody: DefinitionBody.fromChainable(new Pass(this, 'Pass')),
    });
    new CfnOutput(this, 'EmptyRunArn', { value: machine.stateMachineArn });
  }

  private queue(id: string): Queue {
    return new Queue(this, id, { encryption: QueueEncryption.KMS_MANAGED, visibilityTimeout: Duration.minutes(6) });
  }

  private makeFunction(name: FloorHandler, environment: Record<string, string>): LambdaFunction {
    return new LambdaFunction(this, name, {
      functionName: `bench-floor-${name}`,
      code: Code.fromAsset(floorFolder(name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(60),
      environment,
    });
  }
}
