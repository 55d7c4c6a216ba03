import * as z from 'zod/mini';

const ask = { key: z.string().check(z.minLength(1)), approvalId: z.string(), kind: z.string() };

/** What waits in the delivery queue. Ids only: addresses and texts are read when it is delivered. */
export const Delivery = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('sms'), personId: z.string(), ...ask }),
  z.object({ channel: z.literal('private-mail'), personId: z.string(), ...ask }),
  z.object({ channel: z.literal('chat'), personId: z.string(), endpointId: z.string(), ...ask }),
  /** To all who subscribed to the topic of asks, and to the channels of the teams that are asked. */
  z.object({ channel: z.literal('topic'), ...ask }),
  z.object({ channel: z.literal('team-chat'), endpointId: z.string(), ...ask }),
  /** What is gathered for a recipient is due. */
  z.object({ channel: z.literal('digest'), recipient: z.string() }),
  /** The page that goes with a digest mail; `firstDue` in UTC ISO 8601. */
  z.object({
    channel: z.literal('digest-page'),
    personId: z.string(),
    key: z.string(),
    count: z.int(),
    firstDue: z.string(),
    /** Id of an exercise, where nothing in the digest is real. */
    practice: z.optional(z.string()),
  }),
  /** A mail that was no ask came back. */
  z.object({ channel: z.literal('came-back'), personId: z.string(), key: z.string() }),
]);
export type Delivery = z.infer<typeof Delivery>;
export type DeliveryOf<C extends Delivery['channel']> = Extract<Delivery, { channel: C }>;
