import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Subscriber } from '../constructs/subscriber.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';
import { mayExtendLocks } from './evidence-rights.ts';

/** Handing evidence out: re-hashed, told to the journal, signed. And keeping it: by hold and by class. */
export class CustodyStack extends AreaStack {
  constructor(scope: Construct, { house, tables, buckets, signingKey }: DataStack) {
    super(scope, 'incidents', house, 'custody');
    const journal = (step: AppFunction) => step.bindJournal(tables.incidents, ENV.incidentsTable);
    const governed = (step: AppFunction) => journal(step).bindGoverned();

    // Gigabytes are read as a stream.
    governed(new AppFunction(this, 'ExportEvidence', { timeout: Duration.minutes(15), memorySize: 1024 }))
      .bindBucket(buckets.evidence, ENV.evidenceBucket, 'read')
      .bindSigningKey(signingKey, ENV.signingKey);
    governed(new AppFunction(this, 'PlaceHold'));
    const owed = new Subscriber(this, 'OnCustodyOwed', {
      events: [
        'incidents.legal-hold-placed',
        'incidents.evidence-collected',
        'incidents.custody-inherited',
        'incidents.containment-intended',
        'incidents.incident-closed',
        'incidents.incident-dismissed',
      ],
      timeout: Duration.minutes(2),
      impact: 'Locks of evidence are not extended: what must be kept may run out.',
    });
    mayExtendLocks(journal(owed.function), buckets.evidence);
    const held = new Subscriber(this, 'OnHoldPlaced', {
      events: ['incidents.legal-hold-placed', 'incidents.incident-absorbed'],
      impact: 'A legal hold does not reach the incidents that are one case with the one held: something may be erased.',
    });
    journal(held.function);
  }
}
