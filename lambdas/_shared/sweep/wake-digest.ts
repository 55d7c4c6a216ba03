import { enqueueDelivery } from '../../../adapters/aws/delivery-queue.ts';
import { postponeWake } from '../../../adapters/dynamodb/due-aggregates.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';
import type { Invocation } from '../step.ts';

/** What is gathered for a recipient is due: handed to the function that delivers, and looked at again until it is gone. */
export const wakeDigest = async (due: DueAggregate, { now }: Invocation): Promise<string> => {
  await enqueueDelivery({ channel: 'digest', recipient: due.id });
  await postponeWake(environment(ENV.approvalsTable), due, after(now, MINUTE));
  return 'digest';
};
