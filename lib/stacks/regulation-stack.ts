import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Schedule } from '../constructs/schedule.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { ApiStack } from './api-stack.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';
import { CASE_EVENTS, DESK_EVENTS, INCIDENT_EVENTS, OBLIGATION_ENDS } from './regulation-events.ts';
import type { WaitingStack } from './waiting-stack.ts';

interface Neighbours {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly waiting: WaitingStack;
  readonly approvals: ApprovalsStack;
}

const CASE = '/cases/{link}';

/** Cases and obligations: workflows of their own, so that a containment never waits for a report. */
export class RegulationStack extends AreaStack {
  readonly meetObligation: Workflow;
  private readonly near: Neighbours;

  constructor(scope: Construct, near: Neighbours) {
    super(scope, 'regulation', near.data.house);
    this.near = near;
    this.meetObligation = this.declareMeetObligation();
    this.declareSubscribers();
    this.declareDesk();
    this.declareBesideTheClock();
  }

  private readonly journal = <F extends AppFunction>(step: F): F =>
    step.bindJournal(this.near.data.tables.regulation, ENV.regulationTable);

  private readonly governed = <F extends AppFunction>(step: F): F => this.journal(step).bindGoverned();

  private readonly vault = <F extends AppFunction>(step: F, access: 'read' | 'readwrite' = 'readwrite'): F =>
    this.journal(step).bindBucket(this.near.data.buckets.evidence, ENV.evidenceBucket, access);

  private declareMeetObligation(): Workflow {
    const { data, waiting, approvals } = this.near;
    const steps: Steps = {
      ReadObligation: this.journal,
      DraftReport: {
        props: { timeout: Duration.seconds(110), memorySize: 1024 },
        bind: (step) => this.vault(step).bindJournal(data.tables.incidents, ENV.incidentsTable, 'read'),
      },
      ObtainApproval: approvals.obtainApproval,
      HandOver: (step) => this.vault(step).bindGoverned().bindMail(),
      AwaitObligation: (step) => step.bindWaiting(data.tables.regulation, ENV.regulationTable, waiting.resumeQueue),
    };
    const impact = 'The workflow of a regulatory obligation broke off: the regulator may be told too late.';
    return new Workflow(this, 'MeetObligation', steps, impact);
  }

  private declareSubscribers(): void {
    const { data, approvals } = this.near;
    const onIncident = new Subscriber(this, 'OnIncidentProgressed', {
      events: INCIDENT_EVENTS,
      impact: 'An incident has no regulatory case: it is not on record, and nobody classifies it.',
    });
    this.governed(onIncident.function).bindJournal(data.tables.incidents, ENV.incidentsTable);
    const onAbsorbed = new Subscriber(this, 'OnIncidentAbsorbed', {
      events: ['incidents.incident-absorbed'],
      impact: 'The regulatory case of a merged incident is not taken over: nobody there sees its clocks.',
      timeout: Duration.seconds(60),
    });
    this.governed(onAbsorbed.function)
      .bindJournal(data.tables.incidents, ENV.incidentsTable)
      .bindWorkflow(this.meetObligation, ENV.meetObligation)
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
    const onSplitOff = new Subscriber(this, 'OnIncidentSplitOff', {
      events: ['incidents.custody-inherited'],
      impact: 'The regulatory case of an incident that was part of another does not know what the parent knew.',
      timeout: Duration.seconds(60),
    });
    this.governed(onSplitOff.function)
      .bindJournal(data.tables.incidents, ENV.incidentsTable)
      .bindWorkflow(this.meetObligation, ENV.meetObligation)
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
    const onCase = new Subscriber(this, 'OnCaseChanged', {
      events: CASE_EVENTS,
      impact: 'Nobody is asked to classify and no report is begun until the sweep makes up for it.',
    });
    this.journal(onCase.function)
      .bindWorkflow(this.meetObligation, ENV.meetObligation)
      .bindWorkflow(approvals.obtainApproval, ENV.obtainApproval);
    const onObligation = new Subscriber(this, 'OnObligationChanged', {
      events: OBLIGATION_ENDS,
      impact: 'A case does not learn that a report was received: the next clock is not begun.',
    });
    this.journal(onObligation.function);
  }

  /** What the compliance desk sees and does. */
  private declareDesk(): void {
    const { data, api } = this.near;
    const links = (step: AppFunction) => this.governed(step).bindSecret(data.linkSecret, ENV.linkSecret);
    const onDuty = new Subscriber(this, 'OnDutyChanged', {
      events: DESK_EVENTS,
      impact: 'The compliance desk is not told of warnings, gaps and breaches.',
    });
    links(onDuty.function).bindMail().set(ENV.publicUrl, api.publicUrl);
    const [show, change] = [new AppFunction(this, 'ShowCase'), new AppFunction(this, 'ChangeCase')];
    const download = new AppFunction(this, 'DownloadReport', { memorySize: 1024 });
    for (const page of [show, change]) links(page);
    links(this.vault(download, 'read'));
    // A restricted incident hides its cases, too.
    for (const page of [show, change, download]) page.bindJournal(data.tables.incidents, ENV.incidentsTable, 'read');
    addRoutes(this, api, [
      ['GET', CASE, show],
      ['HEAD', CASE, show],
      ['POST', CASE, change],
      ['GET', `${CASE}/reports/{report}/{format}`, download],
    ]);
    this.governed(new AppFunction(this, 'CommandCase'));
    this.governed(new AppFunction(this, 'OpenCase')).bindJournal(data.tables.incidents, ENV.incidentsTable);
  }

  /** Duties that no clock of an incident reminds of, and the clocks as a calendar. */
  private declareBesideTheClock(): void {
    const { data, api } = this.near;
    const look = new AppFunction(this, 'CheckRecurrence', { timeout: Duration.minutes(5), memorySize: 1024 });
    new Schedule(this, 'CheckRecurrenceMonthly', {
      expression: 'cron(0 5 1 * ? *)',
      target: this.journal(look),
      impact: 'Nobody looked for recurring incidents this month: a major incident made of small ones goes unreported.',
    });
    this.governed(new AppFunction(this, 'SignOffRecurrence'));
    this.governed(new AppFunction(this, 'AssessThreat'));
    const calendar = new AppFunction(this, 'ShowCalendar').bindSecret(data.linkSecret, ENV.linkSecret);
    calendar.bindTable(data.tables.regulation, ENV.regulationTable, 'read').bindGoverned();
    addRoutes(this, api, [
      ['GET', '/calendar/{link}', calendar],
      ['HEAD', '/calendar/{link}', calendar],
    ]);
  }
}
