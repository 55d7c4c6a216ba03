import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';

/** Obligations are workflows of their own, so that a containment never waits for a report. */
export class RegulationStack extends AreaStack {
  readonly meetObligation: Workflow;

  constructor(scope: Construct, { house, tables, buckets }: DataStack, { obtainApproval }: ApprovalsStack) {
    super(scope, 'regulation', house);
    const steps: Steps = {
      DraftReport: (step) =>
        step
          .bindJournal(tables.regulation, ENV.regulationTable)
          .bindJournal(tables.incidents, ENV.incidentsTable, 'read')
          .bindBucket(buckets.evidence, ENV.evidenceBucket, 'readwrite'),
      ObtainApproval: obtainApproval,
    };
    const impact = 'The workflow of a regulatory obligation broke off: the regulator may be told too late.';
    this.meetObligation = new Workflow(this, 'MeetObligation', steps, impact);
    new Subscriber(this, 'OnEvidenceCollected', {
      events: ['incidents.evidence-collected'],
      impact: 'No report is drafted: the regulator may be told too late.',
    }).function
      .bindJournal(tables.regulation, ENV.regulationTable)
      .bindJournal(tables.incidents, ENV.incidentsTable)
      .bindWorkflow(this.meetObligation, ENV.meetObligation);
  }
}
