import * as z from 'zod/mini';
import { Id, OptionalId, Prose, Title } from '../text.ts';

const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const AccessKeyDetails = z.object({
  accessKeyId: OptionalId,
  principalId: OptionalId,
  userName: OptionalId,
  userType: OptionalId,
});
export type AccessKeyDetails = z.infer<typeof AccessKeyDetails>;

const Named = z.object({ arn: OptionalId, name: OptionalId });

/** The part of a finding's `resource` that says what is concerned. Several sections may be present: resourceType rules. */
export const GuardDutyResource = z.object({
  resourceType: OptionalId,
  accessKeyDetails: optional(AccessKeyDetails),
  instanceDetails: optional(z.object({ instanceId: OptionalId })),
  s3BucketDetails: optional(z.array(Named)),
  eksClusterDetails: optional(Named),
  kubernetesDetails: optional(
    z.object({ kubernetesUserDetails: optional(z.object({ username: OptionalId, uid: OptionalId })) }),
  ),
  ecsClusterDetails: optional(Named),
  containerDetails: optional(z.object({ id: OptionalId, name: OptionalId })),
  rdsDbInstanceDetails: optional(z.object({ dbInstanceArn: OptionalId, dbInstanceIdentifier: OptionalId })),
  rdsLimitlessDbDetails: optional(z.object({ dbShardGroupArn: OptionalId, dbShardGroupIdentifier: OptionalId })),
  rdsDbUserDetails: optional(z.object({ user: OptionalId })),
  lambdaDetails: optional(z.object({ functionArn: OptionalId, functionName: OptionalId })),
});
export type GuardDutyResource = z.infer<typeof GuardDutyResource>;

const Remote = optional(z.object({ ipAddressV4: OptionalId, ipAddressV6: OptionalId }));
const Done = optional(z.object({ remoteIpDetails: Remote }));

/** What was done, by the kind of action: each names the other end alike. */
export const GuardDutyAction = z.object({
  awsApiCallAction: Done,
  networkConnectionAction: Done,
  kubernetesApiCallAction: Done,
  rdsLoginAttemptAction: Done,
  portProbeAction: optional(z.object({ portProbeDetails: optional(z.array(z.object({ remoteIpDetails: Remote }))) })),
});
export type GuardDutyAction = z.infer<typeof GuardDutyAction>;

/** https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html, keys in camelCase. */
export const GuardDutyDetail = z.object({
  id: Id,
  type: Id,
  severity: z.number().check(z.gte(0), z.lte(10)),
  /** Nothing hangs on it but trust: a confidence that is no number is none. */
  confidence: z.catch(optional(z.number()), undefined),
  title: Title,
  description: Prose,
  accountId: OptionalId,
  region: OptionalId,
  partition: OptionalId,
  createdAt: OptionalId,
  resource: optional(GuardDutyResource),
  service: optional(
    z.object({
      archived: optional(z.boolean()),
      eventFirstSeen: OptionalId,
      action: z.catch(optional(GuardDutyAction), undefined),
      additionalInfo: z.optional(z.unknown()),
    }),
  ),
});
export type GuardDutyDetail = z.infer<typeof GuardDutyDetail>;
