import { ArnFormat, Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { kebab, stackName } from '../../contracts/names.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Alarm } from '../constructs/alarm.ts';
import { deadLetterQueue } from '../constructs/safe-queue.ts';
import { Schedule } from '../constructs/schedule.ts';
import { readEventsOf } from '../constructs/stream-reader.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** The outbox and the archive: every journal event is published, and stored where nobody can change it. */
export class AuditStack extends AreaStack {
  private readonly data: DataStack;

  constructor(scope: Construct, data: DataStack) {
    super(scope, 'audit', data.house);
    this.data = data;
    const publish = new AppFunction(this, 'PublishEvents').bindBus(data.house.bus, ENV.eventBus);
    this.read(publish, 'Nobody hears of some journal events: mails, reports and resumed workflows are missing.');
    const archive = new AppFunction(this, 'ArchiveEvents').bindBucket(data.buckets.archive, ENV.archiveBucket, 'write');
    this.read(archive, 'Some journal events have no copy under lock: the proof has a gap.');
    this.declareSigning();
    this.declareErasure();
    this.declareHistories();
  }

  private read(reader: AppFunction, impact: string): void {
    const name = reader.node.id;
    const parked = deadLetterQueue(this, `${name}Parked`, { impact, runbook: `${kebab(name)}-parked` });
    for (const [area, table] of Object.entries(this.data.tables)) readEventsOf(reader, area, table, parked);
    new Alarm(this, `${name}Late`, {
      metric: reader.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(1).toMilliseconds(),
      evaluationPeriods: 3,
      impact,
      runbook: `${kebab(name)}-late`,
    });
  }

  /** Daily root over all journals, and on demand the signed heads of some. */
  private declareSigning(): void {
    const { tables, buckets, signingKey } = this.data;
    const head = new AppFunction(this, 'SignHead').bindSigningKey(signingKey, ENV.signingKey);
    head
      .bindTable(tables.incidents, ENV.incidentsTable, 'read')
      .bindTable(tables.approvals, ENV.approvalsTable, 'read')
      .bindTable(tables.regulation, ENV.regulationTable, 'read')
      .bindTable(tables.continuity, ENV.continuityTable, 'read')
      .bindTable(tables['third-parties'], ENV.thirdPartiesTable, 'read');
    const root = new AppFunction(this, 'SignRoot', { timeout: Duration.minutes(5) })
      .bindSigningKey(signingKey, ENV.signingKey)
      .bindBucket(buckets.archive, ENV.archiveBucket, 'readwrite')
      .allow(['s3:ListBucket'], [buckets.archive.bucketArn]);
    new Schedule(this, 'SignRootDaily', {
      expression: 'cron(10 0 * * ? *)',
      target: root,
      impact: 'A day of journals has no signed root: tampering of that day could go unseen.',
    });
  }

  /** Destroys the personal content of a closed incident and of what was asked and reported about it, when a person asks. */
  private declareErasure(): void {
    const { tables } = this.data;
    new AppFunction(this, 'EraseSealed', { timeout: Duration.minutes(1) })
      .bindJournal(tables.incidents, ENV.incidentsTable)
      .bindJournal(tables.approvals, ENV.approvalsTable)
      .bindJournal(tables.regulation, ENV.regulationTable)
      .bindGoverned();
  }

  /** AWS forgets executions after 90 days: histories of our own go to the archive when they end. */
  private declareHistories(): void {
    const own = (service: string) =>
      this.formatArn({
        service: 'states',
        resource: service,
        resourceName: stackName(this.house.stageName, '*'),
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    new Subscriber(this, 'ArchiveExecution', {
      bus: EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      patterns: {
        Ended: {
          source: ['aws.states'],
          detailType: ['Step Functions Execution Status Change'],
          detail: {
            stateMachineArn: [{ prefix: own('stateMachine').replace('*', '') }],
            status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
          },
        },
      },
      timeout: Duration.minutes(1),
      impact: 'Histories of workflows are lost after 90 days.',
    }).function
      .bindBucket(this.data.buckets.archive, ENV.archiveBucket, 'write')
      .allow(
        ['states:DescribeExecution', 'states:GetExecutionHistory'],
        [own('execution')],
        'Executions of our own workflows, named by their aggregate and run.',
      );
  }
}
