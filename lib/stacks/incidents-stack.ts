import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import { mayKeepReplacement, mayLookUpTrail } from './containment-rights.ts';
import { mayReadBuckets } from './evidence-rights.ts';
import type { ApiStack } from './api-stack.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { RecoveryStack } from './recovery-stack.ts';
import { takeActionRoles } from './take-action-roles.ts';
import type { WaitingStack } from './waiting-stack.ts';

const DECLARE = '/declare/{link}';

interface Neighbours {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly waiting: WaitingStack;
  readonly approvals: ApprovalsStack;
  readonly recovery: RecoveryStack;
}

/** From the first signal to the close: the workflow, and what people command. */
export class IncidentsStack extends AreaStack {
  readonly handleIncident: Workflow;
  private readonly near: Neighbours;
  private readonly takers: { look: AppFunction[]; act: AppFunction[] } = { look: [], act: [] };

  constructor(scope: Construct, near: Neighbours) {
    super(scope, 'incidents', near.data.house);
    this.near = near;
    this.handleIncident = this.declareHandleIncident();
    this.declareCommands();
    this.declareReactions();
    takeActionRoles(this, this.house, this.takers);
  }

  /** Looks at targets, with the role for that. */
  private readonly looking = (step: AppFunction): AppFunction => {
    this.takers.look.push(step);
    return step;
  };

  /** Carries actions out or releases them, each with the role of that action. */
  private readonly acting = (step: AppFunction): AppFunction => {
    this.takers.act.push(step);
    return step;
  };

  private readonly journal = (step: AppFunction): AppFunction =>
    step.bindJournal(this.near.data.tables.incidents, ENV.incidentsTable);

  private readonly governed = (step: AppFunction): AppFunction => this.journal(step).bindGoverned();

  private readonly evidence = (step: AppFunction): AppFunction =>
    this.journal(step).bindBucket(this.near.data.buckets.evidence, ENV.evidenceBucket, 'readwrite');

  private declareHandleIncident(): Workflow {
    const { data, waiting, approvals, recovery } = this.near;
    const steps: Steps = {
      ReadProgress: this.journal,
      AssessIncident: this.governed,
      PlanContainment: (step) => this.looking(this.governed(step)),
      CollectEvidence: this.declareCollectEvidence(),
      AuthoriseContainment: this.governed,
      ObtainApproval: approvals.obtainApproval,
      ContainThreat: this.declareContainThreat(),
      PlanRecovery: this.governed,
      RunRunbook: recovery.runRunbook,
      VerifyRecovery: (step) =>
        this.looking(this.governed(step).bindBucket(data.buckets.evidence, ENV.evidenceBucket, 'read'))
          // Whether the services answer, as the probes saw it.
          .bindTable(data.tables.continuity, ENV.continuityTable, 'read'),
      AwaitChange: (step) => step.bindWaiting(data.tables.incidents, ENV.incidentsTable, waiting.resumeQueue),
      CloseIncident: (step) => this.journal(step).bindTable(data.tables.detection, ENV.detectionTable, 'read'),
    };
    return new Workflow(
      this,
      'HandleIncident',
      steps,
      'The handling of an incident broke off: containment may be late.',
    );
  }

  private declareCollectEvidence(): Workflow {
    const { tables } = this.near.data;
    const findings = (step: AppFunction) => this.evidence(step).bindTable(tables.detection, ENV.detectionTable, 'read');
    return new Workflow(this, 'CollectEvidence', {
      ListEvidence: (step) => findings(step).bindGoverned(),
      CaptureEvidence: {
        props: { timeout: Duration.seconds(110), memorySize: 1024 },
        bind: (step) => this.looking(mayReadBuckets(mayLookUpTrail(findings(step)))),
      },
      RecordEvidence: this.journal,
    });
  }

  private declareContainThreat(): Workflow {
    return new Workflow(this, 'ContainThreat', {
      ApplyContainment: (step) =>
        this.acting(this.evidence(step).bindGoverned()).bindSecret(this.near.data.signalSecret, ENV.signalSecret),
      VerifyContainment: (step) =>
        this.looking(
          this.journal(step).bindBucket(this.near.data.buckets.evidence, ENV.evidenceBucket, 'read'),
        ).bindWorkflow(this.near.approvals.obtainApproval, ENV.obtainApproval),
      FailContainment: this.journal,
    });
  }

  /** What people do: declare, command, release. */
  private declareCommands(): void {
    const { data, api, approvals } = this.near;
    const declaring = (id: string) =>
      this.governed(new AppFunction(this, id))
        .bindTable(data.tables.detection, ENV.detectionTable, 'readwrite')
        .bindWorkflow(this.handleIncident, ENV.handleIncident);
    declaring('DeclareIncident');
    const page = declaring('DeclarePage').bindSecret(data.linkSecret, ENV.linkSecret);
    addRoutes(this, api, [
      ['GET', DECLARE, page],
      ['HEAD', DECLARE, page],
      ['POST', DECLARE, page],
    ]);
    this.governed(new AppFunction(this, 'CommandIncident'))
      .bindTable(data.tables.regulation, ENV.regulationTable, 'read')
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval)
      .bindWorkflow(this.handleIncident, ENV.handleIncident);
    this.governed(new AppFunction(this, 'RecordRootCause'));
    const propose = new AppFunction(this, 'ProposeRelease', { timeout: Duration.seconds(60) });
    this.looking(this.journal(propose).bindGoverned())
      .bindBucket(data.buckets.evidence, ENV.evidenceBucket, 'read')
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
  }

  /** What follows from what people decided, and from what was done without asking them. */
  private declareReactions(): void {
    const { data, approvals } = this.near;
    const merged = new Subscriber(this, 'OnIncidentMerged', {
      events: ['incidents.incident-merged'],
      impact: 'An incident was merged, and the one it goes on in knows nothing of it.',
    });
    this.journal(merged.function).bindWorkflow(this.handleIncident, ENV.handleIncident);
    const release = new Subscriber(this, 'OnReleaseApproved', {
      events: ['incidents.release-approved'],
      timeout: Duration.seconds(60),
      impact: 'A release that two people decided on is not carried out: somebody stays locked out.',
    });
    this.acting(mayKeepReplacement(this.governed(release.function)))
      .bindBucket(data.buckets.evidence, ENV.evidenceBucket, 'read')
      .bindSecret(data.signalSecret, ENV.signalSecret)
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
    const contained = new Subscriber(this, 'OnContainedUnasked', {
      events: ['incidents.containment-verified'],
      impact: 'What was contained without asking is told to nobody, and its release is not offered.',
    });
    this.governed(contained.function).bindMail().bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
  }
}
