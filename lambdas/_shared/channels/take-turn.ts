import { enqueueDelivery } from '../../../adapters/aws/delivery-queue.ts';
import { dynamoTokenBuckets } from '../../../adapters/dynamodb/token-buckets.ts';
import { environment } from '../../../adapters/environment.ts';
import type { RateRule } from '../../../contracts/config/channels.ts';
import type { Delivery } from '../../../contracts/delivery.ts';
import { ENV } from '../../../contracts/env.ts';

/**
 * Sends when the subscription's bucket has a token; otherwise the message goes back into the queue until its place in the
 * line. No function waits, and none is lost: what is put back is a message of its own before this one is taken off.
 */
export const takeTurn = async (
  delivery: Delivery,
  { subscription, rate }: { subscription: string; rate: RateRule },
  send: () => Promise<unknown>,
): Promise<void> => {
  // Wall clock: SNS and chat tools count real seconds, whatever the stepped clock says.
  const turn = await dynamoTokenBuckets(environment(ENV.approvalsTable)).take(subscription, Date.now(), rate);
  await (turn.kind === 'go' ? send() : enqueueDelivery(delivery, turn.delayMs));
};
