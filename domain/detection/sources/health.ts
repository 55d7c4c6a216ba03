import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { SignalResource } from '../../../contracts/signal.ts';
import type { Normaliser } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { accessKey } from '../resource-names.ts';
import { Id, OptionalId, Prose } from '../text.ts';

const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const Detail = z.object({
  eventArn: Id,
  service: Id,
  eventTypeCode: Id,
  eventTypeCategory: OptionalId,
  eventRegion: OptionalId,
  startTime: OptionalId,
  statusCode: OptionalId,
  affectedAccount: OptionalId,
  eventDescription: optional(z.array(z.object({ latestDescription: Prose }))),
  affectedEntities: optional(z.array(z.object({ entityValue: OptionalId }))),
});
type Detail = z.infer<typeof Detail>;

/** A key that AWS found in public, or a report of abuse: somebody acts in our name already. */
const isCompromise = (code: string): boolean => code.startsWith('AWS_RISK_') || code.startsWith('AWS_ABUSE_');
const EXPOSED_KEY = 'AWS_RISK_CREDENTIALS_EXPOSED';

// Health knows categories, not severities.
const BY_CATEGORY: Readonly<Record<string, number>> = {
  issue: SEVERITY_ID.high,
  investigation: SEVERITY_ID.medium,
  accountNotification: SEVERITY_ID.low,
  scheduledChange: SEVERITY_ID.low,
};

const severityIdOf = ({ eventTypeCode, eventTypeCategory }: Detail): number =>
  isCompromise(eventTypeCode) ? SEVERITY_ID.critical : (BY_CATEGORY[eventTypeCategory ?? ''] ?? SEVERITY_ID.medium);

const resourceOf = ({ service, eventTypeCode, affectedEntities }: Detail): SignalResource | undefined => {
  const uid = affectedEntities?.find(({ entityValue }) => entityValue !== undefined)?.entityValue;
  if (uid === undefined) return { type: 'AwsService', uid: service, name: service };
  return eventTypeCode === EXPOSED_KEY ? accessKey(uid) : { type: `AwsHealth/${service}`, uid, name: uid };
};

/** `AWS_EC2_OPERATIONAL_ISSUE` -> `EC2 operational issue`. */
const titleOf = ({ service, eventTypeCode }: Detail): string => {
  const code = eventTypeCode.replace(/^AWS_/, '');
  const words = code.toUpperCase().startsWith(`${service.toUpperCase()}_`) ? code.slice(service.length + 1) : code;
  return `${service} ${words.replaceAll('_', ' ').toLowerCase()}`;
};

/** `AWS Health Event` and `AWS Health Abuse Event`; closed means resolved. */
export const readHealth: Normaliser = (event) => {
  const detail = readAs(Detail, event.detail, 'detail');
  return [
    {
      account: detail.affectedAccount,
      region: detail.eventRegion,
      finding: {
        uid: detail.eventArn,
        type: detail.eventTypeCode,
        title: titleOf(detail),
        description: detail.eventDescription?.[0]?.latestDescription,
      },
      severityId: severityIdOf(detail),
      firstSeen: detail.startTime,
      resource: resourceOf(detail),
      status: detail.statusCode === 'closed' ? 'resolved' : 'active',
    },
  ];
};
