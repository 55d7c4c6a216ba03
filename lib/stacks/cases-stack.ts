import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import type { Workflow } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** Which incident belongs where: divided, linked; and the search for its cause. */
export class CasesStack extends AreaStack {
  constructor(scope: Construct, data: DataStack, handleIncident: Workflow) {
    const { house, tables } = data;
    super(scope, 'incidents', house, 'cases');
    const journal = (step: AppFunction) => step.bindJournal(tables.incidents, ENV.incidentsTable);

    journal(new AppFunction(this, 'SplitIncident'))
      .bindGoverned()
      .bindTable(tables.detection, ENV.detectionTable, 'readwrite');
    const split = new Subscriber(this, 'OnIncidentSplit', {
      events: ['incidents.incident-split'],
      timeout: Duration.seconds(60),
      impact: 'Part of an incident left it and is nowhere yet: nobody responds to it.',
    });
    journal(split.function).bindWorkflow(handleIncident, ENV.handleIncident);
    const linked = new Subscriber(this, 'OnIncidentLinked', {
      events: ['incidents.incident-linked'],
      impact: 'Of two incidents that belong together only one says so.',
    });
    journal(linked.function);
    this.declareInvestigation(data);
  }

  private declareInvestigation({ tables, buckets }: DataStack): void {
    const governed = (step: AppFunction) => step.bindJournal(tables.incidents, ENV.incidentsTable).bindGoverned();
    governed(new AppFunction(this, 'CommandInvestigation'));
    governed(new AppFunction(this, 'CommandPrivilege'));
    const timeline = new AppFunction(this, 'AssembleTimeline', { timeout: Duration.minutes(5), memorySize: 1024 });
    governed(timeline).bindBucket(buckets.evidence, ENV.evidenceBucket, 'read');
    const owed = new Subscriber(this, 'OnTaskOwed', {
      events: ['incidents.task-given', 'incidents.task-reminded'],
      impact: 'Nobody hears of what they are to find out about an incident, or that it is overdue.',
    });
    governed(owed.function).bindMail();
  }
}
