import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { addRoutes } from '../constructs/route.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { ApiStack } from './api-stack.ts';
import type { ApprovalsStack } from './approvals-stack.ts';
import type { DataStack } from './data-stack.ts';

const ENROL = '/enrol/{link}';

/** How people come to a factor of their own, and what follows when one is locked. */
export class FactorsStack extends AreaStack {
  constructor(scope: Construct, data: DataStack, api: ApiStack, { obtainApproval }: ApprovalsStack) {
    super(scope, 'people', data.house, 'factors');
    const factors = (step: AppFunction) => step.bindJournal(data.tables.people, ENV.peopleTable);
    const links = (step: AppFunction) =>
      factors(step).bindSecret(data.linkSecret, ENV.linkSecret).set(ENV.publicUrl, api.publicUrl);

    links(new AppFunction(this, 'InviteEnrolment')).bindMail();
    factors(new AppFunction(this, 'AskUnlock'));
    factors(new AppFunction(this, 'AskRemoval'));
    const enrol = links(new AppFunction(this, 'EnrolPage'));
    addRoutes(this, api, [
      ['GET', ENROL, enrol],
      ['HEAD', ENROL, enrol],
      ['POST', ENROL, enrol],
      ['GET', '/passkey.js', new AppFunction(this, 'ShowScript')],
    ]);
    const onChange = new Subscriber(this, 'OnFactorsChanged', {
      events: [
        'people.factor-proposed',
        'people.factor-enrolled',
        'people.factors-locked',
        'people.unlock-asked',
        'people.removal-asked',
        'people.factor-removed',
      ],
      impact:
        'Nobody is asked to confirm a factor, to take a lost one away or to let a locked person in, and a lock is told to nobody.',
    });
    factors(onChange.function).bindMail().bindWorkflow(obtainApproval, ENV.obtainApproval);
  }
}
