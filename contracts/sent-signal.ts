import * as z from 'zod/mini';

/** EventBridge source and detail-type of signals from authenticated senders (probes, verifications, other systems). */
export const SENT_SIGNAL_SOURCE = 'holdfast.signal';
export const SENT_SIGNAL_TYPE = 'Holdfast Signal';

const short = z.string().check(z.minLength(1), z.maxLength(200));
const id = z.string().check(z.minLength(1), z.maxLength(512));

/** What a sender says, before it signs. The names are those of Signal. */
export const SentSignal = z.strictObject({
  sender: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  /** UTC ISO 8601. Signals older than the replay window are refused. */
  sentAt: z.iso.datetime(),
  finding: z.strictObject({
    uid: id,
    type: short,
    title: short,
    description: z.string().check(z.minLength(1), z.maxLength(2_000)),
  }),
  severityId: z.int().check(z.gte(1), z.lte(6)),
  resource: z.strictObject({ type: short, uid: id, name: z.optional(short) }),
  principal: z.optional(
    z.strictObject({ type: short, name: short, uid: z.optional(id), credentialUid: z.optional(id) }),
  ),
  /** Addresses at the other end (IPv4 or IPv6). */
  remotes: z.optional(z.array(z.string().check(z.maxLength(43))).check(z.maxLength(20))),
  firstSeenTime: z.optional(z.iso.datetime()),
  /** `resolved` reports that the activity or outage ended; `active` when absent. */
  status: z.optional(z.enum(['active', 'resolved'])),
});
export type SentSignal = z.infer<typeof SentSignal>;

/** The event's detail: what the sender says, with HMAC-SHA256 (hex) over its RFC 8785 canonical JSON. */
export const SignedSignal = z.strictObject({
  ...SentSignal.shape,
  signature: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SignedSignal = z.infer<typeof SignedSignal>;
