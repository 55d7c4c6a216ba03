import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Schedule } from '../constructs/schedule.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import { mayContain, mayLookUpTrail, mayReadIam } from './containment-rights.ts';
import type { ApiStack } from './api-stack.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { RegulationStack } from './regulation-stack.ts';
import type { WaitingStack } from './waiting-stack.ts';

interface Neighbours {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly waiting: WaitingStack;
  readonly approvals: ApprovalsStack;
  readonly regulation: RegulationStack;
}

/** From the first signal to the close: the workflow, what people command, and the sweep that keeps it alive. */
export class IncidentsStack extends AreaStack {
  readonly handleIncident: Workflow;
  private readonly near: Neighbours;

  constructor(scope: Construct, near: Neighbours) {
    super(scope, 'incidents', near.data.house);
    this.near = near;
    this.handleIncident = new Workflow(this, 'HandleIncident', {
      ReadProgress: this.journal,
      AssessIncident: this.journal,
      PlanContainment: (step) => mayReadIam(this.evidence(step)),
      CollectEvidence: this.declareCollectEvidence(),
      ObtainApproval: near.approvals.obtainApproval,
      ContainThreat: this.declareContainThreat(),
      VerifyRecovery: this.journal,
      AwaitChange: (step) => this.journal(step).bindQueue(near.waiting.resumeQueue, ENV.resumeQueue),
      CloseIncident: this.journal,
    });
    this.declareCommands();
    this.declareSweep();
  }

  private readonly journal = (step: AppFunction): AppFunction =>
    step.bindJournal(this.near.data.tables.incidents, ENV.incidentsTable);

  private readonly evidence = (step: AppFunction): AppFunction =>
    this.journal(step).bindBucket(this.near.data.buckets.evidence, ENV.evidenceBucket, 'readwrite');

  private declareCollectEvidence(): Workflow {
    const { tables } = this.near.data;
    const findings = (step: AppFunction) => this.evidence(step).bindTable(tables.detection, ENV.detectionTable, 'read');
    return new Workflow(this, 'CollectEvidence', {
      ListEvidence: findings,
      CaptureEvidence: {
        props: { timeout: Duration.seconds(60) },
        bind: (step) => mayLookUpTrail(mayReadIam(findings(step))),
      },
      RecordEvidence: this.journal,
    });
  }

  private declareContainThreat(): Workflow {
    return new Workflow(this, 'ContainThreat', {
      ApplyContainment: (step) => mayContain(mayReadIam(this.evidence(step))),
      VerifyContainment: (step) => mayReadIam(this.journal(step)),
      FailContainment: this.journal,
    });
  }

  private declareCommands(): void {
    const { data, api } = this.near;
    const declares = (id: string): AppFunction =>
      this.journal(new AppFunction(this, id))
        .bindTable(data.tables.detection, ENV.detectionTable, 'readwrite')
        .bindWorkflow(this.handleIncident, ENV.handleIncident);
    declares('DeclareIncident');
    const page = declares('DeclarePage').bindSecret(data.linkSecret, ENV.linkSecret);
    this.journal(new AppFunction(this, 'CommandIncident'))
      .bindJournal(data.tables.approvals, ENV.approvalsTable)
      .bindWorkflow(this.handleIncident, ENV.handleIncident);
    this.journal(new AppFunction(this, 'ShowIncident'));
    addRoutes(this, api.api, [
      ['GET', '/declare/{link}', page],
      ['HEAD', '/declare/{link}', page],
      ['POST', '/declare/{link}', page],
    ]);
    this.journal(
      new Subscriber(this, 'OnObligationClosed', {
        events: ['regulation.report-approved', 'regulation.report-rejected'],
        impact: 'An incident stays open although its obligations are met.',
      }).function,
    ).bindJournal(data.tables.regulation, ENV.regulationTable, 'read');
  }

  /** The one place where time passes: what is due, and open incidents without a live run. */
  private declareSweep(): void {
    const { tables } = this.near.data;
    const sweep = this.journal(new AppFunction(this, 'WakeDue', { timeout: Duration.seconds(55) }))
      .bindJournal(tables.approvals, ENV.approvalsTable)
      .bindJournal(tables.regulation, ENV.regulationTable)
      .bindWorkflow(this.near.regulation.meetObligation, ENV.meetObligation)
      .bindWorkflow(this.handleIncident, ENV.handleIncident);
    new Schedule(this, 'SweepEveryMinute', {
      expression: 'rate(1 minute)',
      target: sweep,
      impact: 'Nothing falls due: no reminder, escalation, expiry or restart of a stopped run.',
    });
  }
}
