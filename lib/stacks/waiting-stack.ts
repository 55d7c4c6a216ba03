import { ArnFormat, CfnOutput } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import type { EventType } from '../../contracts/events.ts';
import { workflowName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** What can end a wait: an outcome of an approval, or a fact that changes what an incident does next. */
const ENDS_A_WAIT: EventType[] = [
  'approvals.approval-decided',
  'approvals.approval-expired',
  'approvals.approval-cancelled',
  'incidents.signal-attached',
  'incidents.severity-raised',
  'incidents.severity-lowered',
  'incidents.service-recovered',
  'incidents.recovery-recheck-due',
  'incidents.runbook-requested',
  'incidents.continuity-stood-down',
  'incidents.incident-dismissed',
  'incidents.incident-reopened',
  'incidents.incident-merged',
  'incidents.incident-absorbed',
  'incidents.incident-split',
  'incidents.containment-released',
  'incidents.review-recorded',
  'regulation.redraft-due',
  'regulation.hold-ended',
  'regulation.last-hour-begun',
  'regulation.gaps-accepted',
  'regulation.channel-failed',
  'regulation.receipt-recorded',
  'regulation.report-withdrawn',
];

/** The one way to wait: workflows park a token, and only this function ever sends one back. */
export class WaitingStack extends AreaStack {
  readonly resumeQueue: Queue;

  constructor(scope: Construct, { house, tables }: DataStack) {
    super(scope, 'incidents', house, 'waiting');
    const resume = new Subscriber(this, 'ResumeWaiting', {
      events: ENDS_A_WAIT,
      impact: 'A workflow goes on waiting although a person has decided: containment or closing is late.',
    });
    this.resumeQueue = resume.queue;
    const resource = { service: 'states', resource: 'stateMachine', arnFormat: ArnFormat.COLON_RESOURCE_NAME };
    const ownMachines = this.formatArn({ ...resource, resourceName: workflowName(house.stageName, '*') });
    resume.function
      .bindJournal(tables.incidents, ENV.incidentsTable)
      .bindJournal(tables.approvals, ENV.approvalsTable)
      .bindJournal(tables.regulation, ENV.regulationTable)
      .allow(
        ['states:SendTaskSuccess', 'states:SendTaskFailure'],
        [ownMachines],
        'Any workflow of this stage may wait.',
      );
    new CfnOutput(this, OUTPUT.resumeQueue, { value: this.resumeQueue.queueUrl });
  }
}
