import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import { QUESTION_ENDS } from './regulation-events.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { WaitingStack } from './waiting-stack.ts';

const LINK = '/approvals/{link}';

/** People decide: asking, reminding, the page behind a link, and the decision. */
export class ApprovalsStack extends AreaStack {
  readonly obtainApproval: Workflow;

  constructor(scope: Construct, data: DataStack, api: ApiStack, { resumeQueue }: WaitingStack) {
    super(scope, 'approvals', data.house);
    const { tables, linkSecret, buckets } = data;

    const approvals = (step: AppFunction) => step.bindJournal(tables.approvals, ENV.approvalsTable);
    const links = (step: AppFunction) => step.bindSecret(linkSecret, ENV.linkSecret).set(ENV.publicUrl, api.publicUrl);
    const incident = (step: AppFunction) => step.bindJournal(tables.incidents, ENV.incidentsTable, 'read');
    const evidence = (step: AppFunction) => step.bindBucket(buckets.evidence, ENV.evidenceBucket, 'read');
    const duty = (step: AppFunction) => step.bindJournal(tables.regulation, ENV.regulationTable, 'read');
    // The directory and policies, and what a question about a person or a setting is about.
    const people = (step: AppFunction) => step.bindJournal(tables.people, ENV.peopleTable, 'read');
    const mails = (step: AppFunction) => people(duty(links(incident(approvals(step))))).bindMail();

    const steps: Steps = {
      RequestApproval: (step) => people(duty(incident(approvals(step)))),
      NotifyApprovers: mails,
      AwaitDecision: (step) => step.bindWaiting(tables.approvals, ENV.approvalsTable, resumeQueue),
      ApplyDecision: (step) =>
        approvals(step)
          .bindJournal(tables.incidents, ENV.incidentsTable)
          .bindJournal(tables.people, ENV.peopleTable)
          .bindJournal(tables.regulation, ENV.regulationTable),
    };
    const impact = 'A question to people broke off: what waits for their decision waits on.';
    this.obtainApproval = new Workflow(this, 'ObtainApproval', steps, impact);

    const onChange = new Subscriber(this, 'OnApprovalChanged', {
      events: ['approvals.approval-reminded', 'approvals.approval-escalated'],
      impact: 'People who should decide are not reminded, and the next tier is not asked.',
    });
    mails(onChange.function);
    const onEnd = new Subscriber(this, 'OnIncidentChanged', {
      events: ['incidents.incident-dismissed', 'incidents.incident-closed', 'incidents.signal-attached'],
      impact: 'People are still asked and reminded about an incident that is over.',
    });
    incident(approvals(onEnd.function));

    const onDuty = new Subscriber(this, 'OnQuestionOvertaken', {
      events: QUESTION_ENDS,
      impact: 'People are still asked about a draft or a class that has changed.',
    });
    duty(approvals(onDuty.function));

    const show = new AppFunction(this, 'ShowApproval');
    const decide = new AppFunction(this, 'DecideApproval');
    for (const page of [show, decide]) people(duty(evidence(links(incident(approvals(page))))));
    // A factor that was tried is journaled.
    decide.bindJournal(tables.people, ENV.peopleTable);
    addRoutes(this, api, [
      ['GET', LINK, show],
      ['HEAD', LINK, show],
      ['POST', LINK, decide],
    ]);
  }
}
