import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import type { Workflow } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** Which incident belongs where: divided, linked. */
export class CasesStack extends AreaStack {
  constructor(scope: Construct, { house, tables }: DataStack, handleIncident: Workflow) {
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
  }
}
