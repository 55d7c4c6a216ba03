import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Schedule } from '../constructs/schedule.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** What managers are told by the calendar: how much was asked of their people. */
export class ReportingStack extends AreaStack {
  constructor(scope: Construct, { house, tables, visits }: DataStack) {
    super(scope, 'reporting', house);
    const mailLoad = new AppFunction(this, 'MailLoad');
    mailLoad
      .bindTable(tables.approvals, ENV.approvalsTable, 'read')
      .bindTable(visits, ENV.visitsTable, 'read')
      // The directory and the setting are read there; each mail is claimed beside them.
      .bindTable(tables.people, ENV.peopleTable, 'readwrite')
      .bindMail();
    new Schedule(this, 'MailLoadWeekly', {
      expression: 'cron(0 6 ? * MON *)',
      target: mailLoad,
      impact: 'Managers were not told this week how much was asked of their people.',
    });
  }
}
