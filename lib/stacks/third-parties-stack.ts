import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import { Schedule } from '../constructs/schedule.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** Third parties stay assessed: a daily look opens one task per due reassessment. */
export class ThirdPartiesStack extends AreaStack {
  readonly assessVendor: Workflow;

  constructor(scope: Construct, { house, tables }: DataStack) {
    super(scope, 'third-parties', house);
    const journal = (step: AppFunction) => step.bindJournal(tables['third-parties'], ENV.thirdPartiesTable);
    const steps: Steps = {
      ListDueVendors: (step) => step.bindTable(tables['third-parties'], ENV.thirdPartiesTable, 'read'),
      OpenReassessment: journal,
      NotifyOwner: (step) => journal(step).bindGoverned().bindMail(),
    };
    const impact = 'The owner of a vendor was not told that its reassessment is due.';
    this.assessVendor = new Workflow(this, 'AssessVendor', steps, impact);
    new Schedule(this, 'AssessVendorsDaily', {
      expression: 'cron(0 6 * * ? *)',
      target: this.assessVendor,
      impact: 'Vendors due for reassessment were not looked for today: an assessment may lapse.',
    });
  }
}
