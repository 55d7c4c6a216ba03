import * as z from 'zod/mini';
import { followCase } from '../_shared/follow-case.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** A fact or decision of a case: what follows from it happens at once. The sweep makes up for a lost message. */
export const handler = subscriber(Message, () => async ({ detail: { aggregateId } }, invocation) => {
  await followCase(aggregateId, invocation);
});
