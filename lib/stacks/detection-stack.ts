import { CfnOutput, Duration } from 'aws-cdk-lib';
import { CfnEventBusPolicy, EventBus, type EventPattern } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { stackName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';
import type { IncidentsStack } from './incidents-stack.ts';

/** What AWS and we ourselves send to the default bus, by source and detail type. */
const sources = (stageName: string): Record<string, EventPattern> => ({
  GuardDuty: { source: ['aws.guardduty'], detailType: ['GuardDuty Finding'] },
  SecurityHub: {
    source: ['aws.securityhub'],
    detailType: ['Security Hub Findings - Imported', 'Findings Imported V2'],
  },
  // Our own alarms wake people directly, and never by the machinery that may be what broke.
  CloudWatchAlarm: {
    source: ['aws.cloudwatch'],
    detailType: ['CloudWatch Alarm State Change'],
    detail: { alarmName: [{ 'anything-but': { prefix: stackName(stageName, '') } }] },
  },
  Health: { source: ['aws.health'], detailType: ['AWS Health Event'] },
  Inspector: { source: ['aws.inspector2'], detailType: ['Inspector2 Finding'] },
  Backup: {
    source: ['aws.backup'],
    detailType: ['Backup Job State Change', 'Restore Job State Change', 'Copy Job State Change'],
  },
  Own: { source: ['holdfast.signal'] },
  Exercise: { source: ['holdfast.exercise'] },
});

/** Every alarm of every source ends in one queue and one function. */
export class DetectionStack extends AreaStack {
  constructor(
    scope: Construct,
    { house, tables, signalSecret, buckets }: DataStack,
    { handleIncident }: IncidentsStack,
  ) {
    super(scope, 'detection', house);
    const ingest = new Subscriber(this, 'IngestSignals', {
      bus: EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      patterns: sources(house.stageName),
      timeout: Duration.seconds(60),
      memorySize: 1024,
      impact: 'An alarm of a monitored account was not understood or not stored: an attack may go unseen.',
    });
    ingest.function
      .bindTable(tables.detection, ENV.detectionTable, 'readwrite')
      .bindJournal(tables.incidents, ENV.incidentsTable)
      .bindBucket(buckets.evidence, ENV.evidenceBucket, 'write')
      .bindSecret(signalSecret, ENV.signalSecret)
      .bindQueue(ingest.deadLetters, ENV.signalsDeadLetterQueue)
      .bindWorkflow(handleIncident, ENV.handleIncident);
    this.letSendersIn();
    new CfnOutput(this, OUTPUT.signalsQueue, { value: ingest.queue.queueUrl });
    new CfnOutput(this, OUTPUT.signalsDeadLetterQueue, { value: ingest.deadLetters.queueUrl });
  }

  /** Other accounts of the bank may put events on the default bus: findings they forward, and signed signals of their own. */
  private letSendersIn(): void {
    for (const account of this.house.stage.senderAccounts)
      new CfnEventBusPolicy(this, `Sender${account}`, {
        eventBusName: 'default',
        statementId: stackName(this.house.stageName, `sender-${account}`),
        statement: {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'events:PutEvents',
          Resource: this.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' }),
        },
      });
  }
}
