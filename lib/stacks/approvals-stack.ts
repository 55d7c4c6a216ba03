import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import type { EventType } from '../../contracts/events.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import { approvalRights } from './approval-rights.ts';
import type { ApprovalRights } from './approval-rights.ts';
import { QUESTION_ENDS } from './regulation-events.ts';
import type { ApiStack } from './api-stack.ts';
import type { ChannelsStack } from './channels-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { WaitingStack } from './waiting-stack.ts';

const LINK = '/approvals/{link}';
/** What somebody has a mail of; the first ask is the workflow's. */
const MAILED: EventType[] = [
  'approvals.approval-reminded',
  'approvals.approval-escalated',
  'approvals.managers-called',
  'approvals.last-call-made',
  'approvals.approval-delegated',
];

interface Neighbours {
  readonly waiting: WaitingStack;
  readonly channels: ChannelsStack;
}

/** People decide: asking, reminding, the page behind a link, and the decision. */
export class ApprovalsStack extends AreaStack {
  readonly obtainApproval: Workflow;

  constructor(scope: Construct, data: DataStack, api: ApiStack, near: Neighbours) {
    super(scope, 'approvals', data.house);
    const { tables } = data;
    const { resumeQueue } = near.waiting;
    const own = approvalRights(data, api);
    // Who asks people by mail hands over what goes by SMS, chat and topic.
    const rights = { ...own, mails: (step: AppFunction) => near.channels.bindTo(own.mails(step)) };
    const { approvals, incident, duty, people, mails } = rights;

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

    this.#subscribe(rights);
    this.#showPages(data, api, rights);
  }

  /** What follows when a question, or what it is about, moves. */
  #subscribe({ approvals, incident, duty, people, mails }: ApprovalRights): void {
    const onChange = new Subscriber(this, 'OnApprovalChanged', {
      events: [...MAILED],
      impact: 'People who should decide are not reminded, and the next tier is not asked.',
    });
    mails(onChange.function);
    const onAlone = new Subscriber(this, 'OnDecidedAlone', {
      events: ['approvals.approval-decided'],
      impact: 'Nobody is asked to review a decision that one person made alone.',
    });
    approvals(onAlone.function, 'read').bindWorkflow(this.obtainApproval, ENV.obtainApproval);
    const onEnd = new Subscriber(this, 'OnIncidentChanged', {
      events: [
        'incidents.incident-dismissed',
        'incidents.incident-closed',
        'incidents.incident-merged',
        'incidents.incident-absorbed',
        'incidents.incident-split',
        'incidents.signal-attached',
        'incidents.release-proposed',
        'incidents.containment-released',
      ],
      impact: 'People are still asked and reminded about an incident that is over.',
    });
    incident(approvals(onEnd.function));
    const onCommand = new Subscriber(this, 'OnCommandChanged', {
      events: ['incidents.commander-changed', 'incidents.case-restricted'],
      impact: 'Open questions stay with who handed over, or with people who may not see the case any more.',
    });
    people(incident(approvals(onCommand.function)));

    const onDuty = new Subscriber(this, 'OnQuestionOvertaken', {
      events: QUESTION_ENDS,
      impact: 'People are still asked about a draft or a class that has changed.',
    });
    duty(approvals(onDuty.function));
  }

  /** The page behind a link. */
  #showPages(
    data: DataStack,
    api: ApiStack,
    { approvals, incident, duty, people, links, evidence }: ApprovalRights,
  ): void {
    const show = new AppFunction(this, 'ShowApproval');
    const decide = new AppFunction(this, 'DecideApproval');
    for (const page of [show, decide]) people(duty(evidence(links(incident(approvals(page))))));
    // Beside the journals, and nothing is read back of who opened what.
    for (const page of [show, decide]) page.bindTable(data.visits, ENV.visitsTable, 'write');
    // A factor that was tried is journaled, and a code sent.
    decide.bindJournal(data.tables.people, ENV.peopleTable).bindSms();
    addRoutes(this, api, [
      ['GET', LINK, show],
      ['HEAD', LINK, show],
      ['POST', LINK, decide],
    ]);
  }
}
