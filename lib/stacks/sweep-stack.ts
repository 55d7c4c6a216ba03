import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { Alarm } from '../constructs/alarm.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Schedule } from '../constructs/schedule.ts';
import type { Workflow } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { ChannelsStack } from './channels-stack.ts';
import type { DataStack } from './data-stack.ts';

const IMPACT = 'Nothing falls due: no reminder, escalation, expiry or restart of a stopped run.';

/** The one place where time passes, over every area that has something due; so it stands after all of them. */
export class SweepStack extends AreaStack {
  constructor(
    scope: Construct,
    { house, tables }: DataStack,
    { deliveryQueue }: ChannelsStack,
    workflows: Record<'handleIncident' | 'meetObligation' | 'obtainApproval', Workflow>,
  ) {
    super(scope, 'incidents', house, 'sweep');
    const sweep = new AppFunction(this, 'WakeDue', { timeout: Duration.seconds(55), memorySize: 1024 })
      .bindJournal(tables.incidents, ENV.incidentsTable)
      .bindTable(tables.detection, ENV.detectionTable, 'read')
      .bindJournal(tables.approvals, ENV.approvalsTable)
      .bindJournal(tables.people, ENV.peopleTable)
      .bindJournal(tables.regulation, ENV.regulationTable)
      .bindWorkflow(workflows.handleIncident, ENV.handleIncident)
      .bindWorkflow(workflows.meetObligation, ENV.meetObligation)
      .bindQueue(deliveryQueue, ENV.deliveryQueue)
      .bindWorkflow(workflows.obtainApproval, ENV.obtainApproval);
    new Schedule(this, 'SweepEveryMinute', { expression: 'rate(1 minute)', target: sweep, impact: IMPACT });
    new Alarm(this, 'SweepSilent', {
      metric: sweep.lambda.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      below: true,
      impact: IMPACT,
      runbook: 'sweep-silent',
    });
  }
}
