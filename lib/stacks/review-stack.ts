import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** What follows from a review: who has to do what until when, and what the law wants of a major incident. */
export class ReviewStack extends AreaStack {
  constructor(scope: Construct, { house, tables }: DataStack) {
    super(scope, 'incidents', house, 'review');
    const journal = (step: AppFunction) => step.bindJournal(tables.incidents, ENV.incidentsTable);

    journal(new AppFunction(this, 'CommandAction')).bindGoverned();
    const owed = new Subscriber(this, 'OnActionOwed', {
      events: [
        'incidents.review-recorded',
        'incidents.framework-review-owed',
        'incidents.review-action-moved',
        'incidents.review-action-reminded',
      ],
      impact: 'Nobody hears of what a review wants them to do, or that it is overdue.',
    });
    journal(owed.function).bindGoverned().bindMail();
    const decided = new Subscriber(this, 'OnClassDecided', {
      events: ['incidents.review-recorded', 'regulation.classification-decided'],
      impact: 'An incident held to be major after its review gets no decision on the framework for ICT risk.',
    });
    journal(decided.function).bindJournal(tables.regulation, ENV.regulationTable, 'read');
  }
}
