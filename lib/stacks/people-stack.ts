import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { AreaStack } from '../house.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';

/** The directory and everything else that two people change together. */
export class PeopleStack extends AreaStack {
  constructor(scope: Construct, { house, tables }: DataStack, { obtainApproval }: ApprovalsStack) {
    super(scope, 'people', house);
    new AppFunction(this, 'ProposeChange')
      .bindJournal(tables.people, ENV.peopleTable)
      .bindWorkflow(obtainApproval, ENV.obtainApproval);
    new AppFunction(this, 'StopContainment').bindJournal(tables.people, ENV.peopleTable);
  }
}
