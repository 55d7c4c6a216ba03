import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { kebab } from '../../contracts/names.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Alarm } from '../constructs/alarm.ts';
import { deadLetterQueue } from '../constructs/safe-queue.ts';
import { Schedule } from '../constructs/schedule.ts';
import { readEventsOf } from '../constructs/stream-reader.ts';
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

  /** Daily root over all journals, and on demand the signed head of one. */
  private declareSigning(): void {
    const { tables, buckets, signingKey } = this.data;
    const signing = (id: string) => {
      const signer = new AppFunction(this, id, { timeout: Duration.minutes(5) });
      return signer
        .bindKey(signingKey, ENV.signingKey, 'sign')
        .bindTable(tables.audit, ENV.auditTable, 'readwrite')
        .bindBucket(buckets.archive, ENV.archiveBucket, 'readwrite');
    };
    const head = signing('SignHead');
    head
      .bindTable(tables.incidents, ENV.incidentsTable, 'read')
      .bindTable(tables.approvals, ENV.approvalsTable, 'read');
    new Schedule(this, 'SignRootDaily', {
      expression: 'cron(10 0 * * ? *)',
      target: signing('SignRoot'),
      impact: 'A day of journals has no signed root: tampering of that day could go unseen.',
    });
  }
}
