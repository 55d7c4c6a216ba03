import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { SignalResource } from '../../../contracts/signal.ts';
import type { Normaliser } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { ec2Instance, findingUid, lastPart } from '../resource-names.ts';
import { Id, OptionalId, Prose, Title } from '../text.ts';

const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const Detail = z.object({
  findingArn: Id,
  awsAccountId: OptionalId,
  type: Id,
  title: Title,
  description: Prose,
  severity: z.enum(['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'UNTRIAGED']),
  status: OptionalId,
  firstObservedAt: OptionalId,
  resources: optional(z.array(z.object({ id: Id, type: Id }))),
  packageVulnerabilityDetails: optional(z.object({ vulnerabilityId: OptionalId })),
});
type Detail = z.infer<typeof Detail>;

/** Inspector's own words; untriaged counts as medium until its publisher has rated it. */
const SEVERITIES: Readonly<Record<Detail['severity'], number>> = {
  INFORMATIONAL: SEVERITY_ID.informational,
  LOW: SEVERITY_ID.low,
  MEDIUM: SEVERITY_ID.medium,
  HIGH: SEVERITY_ID.high,
  CRITICAL: SEVERITY_ID.critical,
  UNTRIAGED: SEVERITY_ID.medium,
};

const TYPES: Readonly<Record<string, string>> = {
  AWS_ECR_CONTAINER_IMAGE: 'AwsEcrContainerImage',
  AWS_LAMBDA_FUNCTION: 'AwsLambdaFunction',
  AWS_ECR_REPOSITORY: 'AwsEcrRepository',
};

const resourceOf = (detail: Detail, region: string, account: string): SignalResource | undefined => {
  const found = detail.resources?.[0];
  if (found === undefined) return undefined;
  if (found.type === 'AWS_EC2_INSTANCE') return ec2Instance({ partition: 'aws', region, account }, found.id);
  return { type: TYPES[found.type] ?? found.type, uid: found.id, name: lastPart(found.id) };
};

/** `Jan 19, 2023, 10:46:15 PM`, as Inspector writes it on the bus, is UTC. */
const asUtc = (time: string | undefined): string | undefined =>
  time !== undefined && /[AP]M$/.test(time) ? `${time.replace(/\s/g, ' ')} UTC` : time;

/** `Inspector2 Finding`: a vulnerability or an open network path. */
export const readInspector: Normaliser = (event) => {
  const detail = readAs(Detail, event.detail, 'detail');
  const { type, status, awsAccountId: account = event.account } = detail;
  const vulnerability = detail.packageVulnerabilityDetails?.vulnerabilityId;
  const fullType = vulnerability === undefined ? type : `${type}/${vulnerability}`;
  return [
    {
      account,
      finding: {
        uid: findingUid(detail.findingArn),
        type: fullType,
        title: detail.title ?? fullType,
        description: detail.description,
      },
      severityId: SEVERITIES[detail.severity],
      firstSeen: asUtc(detail.firstObservedAt),
      resource: resourceOf(detail, event.region ?? 'global', account),
      status: status === 'CLOSED' ? 'resolved' : 'active',
      flags: status === 'SUPPRESSED' ? ['archived'] : [],
    },
  ];
};
