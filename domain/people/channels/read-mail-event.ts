import * as z from 'zod/mini';

const Tags = z.record(z.string(), z.array(z.string()));
const Event = z.object({
  eventType: z.enum(['Bounce', 'Complaint', 'Reject', 'Rendering Failure', 'DeliveryDelay']),
  mail: z.object({ messageId: z.string(), tags: z._default(z.optional(Tags), {}) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});

/** A mail that did not arrive, or whose reader does not want it. Ids of ours as the mail was tagged with; no address. */
export type ReturnedMail = {
  why: 'bounced' | 'complained' | 'refused' | 'delayed';
  messageId: string;
  personId: string;
  approvalId?: string;
  kind?: string;
};

const WHY = {
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'refused',
  'Rendering Failure': 'refused',
  DeliveryDelay: 'delayed',
} as const;

const read = (tags: z.infer<typeof Tags>, name: string): string | undefined => {
  const value = tags[name]?.[0];
  return value === undefined ? undefined : Buffer.from(value, 'base64url').toString('utf8');
};

/** What SES says about a mail (its event publishing format); undefined when it went to nobody of the directory. */
export const readMailEvent = (event: unknown): ReturnedMail | undefined => {
  const { eventType, mail } = Event.parse(event);
  const personId = read(mail.tags, 'person');
  if (personId === undefined) return undefined;
  const [approvalId, kind] = [read(mail.tags, 'approval'), read(mail.tags, 'kind')];
  return {
    why: WHY[eventType],
    messageId: mail.messageId,
    personId,
    ...(approvalId === undefined ? {} : { approvalId }),
    ...(kind === undefined ? {} : { kind }),
  };
};
