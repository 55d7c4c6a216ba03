import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { SignalPrincipal, SignalResource } from '../../../contracts/signal.ts';
import type { Draft, Normaliser } from '../draft.ts';
import type { Envelope } from '../envelope.ts';
import { iamUser } from '../iam-user.ts';
import { fullDescription, plainTitle } from '../plain-title.ts';
import { camelKeys, readAs } from '../read-event.ts';
import { GuardDutyAction } from './guardduty-detail.ts';
import { remotesOf } from './guardduty-remotes.ts';
import { accessKey, importedUid, isOfAws, lastPart, wholeAccount } from '../resource-names.ts';
import { Id, OptionalId, Prose, Title } from '../text.ts';

const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));
const Status = optional(z.object({ status: OptionalId }));

/** The fields we read of the AWS Security Finding Format, keys in camelCase. */
const Finding = z.object({
  id: Id,
  productArn: OptionalId,
  awsAccountId: OptionalId,
  region: OptionalId,
  generatorId: OptionalId,
  types: optional(z.array(Id)),
  title: Title,
  description: Prose,
  severity: optional(z.object({ label: OptionalId, normalized: optional(z.number().check(z.gte(0), z.lte(100))) })),
  /** Nothing hangs on it but trust: a confidence that is no number is none. */
  confidence: z.catch(optional(z.number()), undefined),
  firstObservedAt: OptionalId,
  createdAt: OptionalId,
  resources: optional(
    z.array(
      z.object({
        type: Id,
        id: Id,
        details: optional(
          z.object({
            awsIamAccessKey: optional(
              z.object({ principalName: OptionalId, principalId: OptionalId, principalType: OptionalId }),
            ),
            awsIamUser: optional(z.object({ userId: OptionalId, userName: OptionalId })),
          }),
        ),
      }),
    ),
  ),
  action: z.catch(optional(GuardDutyAction), undefined),
  network: z.catch(
    optional(z.object({ direction: OptionalId, sourceIpV4: OptionalId, sourceIpV6: OptionalId })),
    undefined,
  ),
  recordState: OptionalId,
  workflow: Status,
  compliance: optional(z.object({ status: OptionalId, securityControlId: OptionalId })),
  sample: optional(z.boolean()),
});
type Finding = z.infer<typeof Finding>;

const Detail = z.object({ findings: z.array(z.unknown()).check(z.minLength(1)) });

const LABELS: Readonly<Record<string, number>> = {
  INFORMATIONAL: SEVERITY_ID.informational,
  LOW: SEVERITY_ID.low,
  MEDIUM: SEVERITY_ID.medium,
  HIGH: SEVERITY_ID.high,
  CRITICAL: SEVERITY_ID.critical,
};

/** ASFF Severity.Normalized: 0, 1-39, 40-69, 70-89, 90-100. */
const fromNormalized = (normalized: number): number => {
  if (normalized >= 90) return SEVERITY_ID.critical;
  if (normalized >= 70) return SEVERITY_ID.high;
  if (normalized >= 40) return SEVERITY_ID.medium;
  return normalized >= 1 ? SEVERITY_ID.low : SEVERITY_ID.informational;
};

/** A finding without a severity is medium: unknown is neither grave nor nothing. */
const severityIdOf = ({ severity }: Finding): number =>
  LABELS[severity?.label ?? ''] ??
  (typeof severity?.normalized === 'number' ? fromNormalized(severity.normalized) : SEVERITY_ID.medium);

const KEY_PREFIX = 'AWS::IAM::AccessKey:';

type Listed = NonNullable<Finding['resources']>[number];

const userOf = ({ type, id, details }: Listed, account: string): ReturnType<typeof iamUser> =>
  iamUser({ type, uid: id, ...details?.awsIamUser }, account);

const resourceOf = ({ resources }: Finding, account: string): SignalResource | undefined => {
  const found = resources?.[0];
  if (found === undefined) return undefined;
  if (found.type === 'AwsIamAccessKey') return accessKey(found.id.replace(KEY_PREFIX, ''));
  const user = userOf(found, account);
  return user?.resource ?? { type: found.type, uid: found.id, name: lastPart(found.id) };
};

const keyOwner = ({ resources }: Finding): SignalPrincipal | undefined => {
  const key = resources?.find(({ type, details }) => type === 'AwsIamAccessKey' && details?.awsIamAccessKey);
  if (key === undefined) return undefined;
  const { principalName, principalId, principalType = 'Unknown' } = key.details?.awsIamAccessKey ?? {};
  const name = principalName ?? principalId;
  const credentialUid = key.id.replace(KEY_PREFIX, '');
  return name === undefined ? undefined : { type: principalType, name, uid: principalId, credentialUid };
};

/** Who held the key, or else the user that the finding is about. */
const principalOf = (finding: Finding, account: string): SignalPrincipal | undefined =>
  keyOwner(finding) ??
  finding.resources?.map((listed) => userOf(listed, account)).find((user) => user !== undefined)?.principal;

const isOver = ({ recordState, workflow, compliance }: Finding): boolean =>
  recordState === 'ARCHIVED' || workflow?.status === 'RESOLVED' || compliance?.status === 'PASSED';

/** `TTPs/Recon/Recon:EC2-Portscan` -> `Recon:EC2/Portscan`, as GuardDuty itself spells it. */
const nativeType = (type: string): string => type.replace(/^(?:[^:]*\/)?([A-Za-z]+:[A-Za-z0-9]+)-/, '$1/');

/** A failed control is told apart by its number; its `Types` name only the standard. */
const typeOf = ({ types, compliance, generatorId }: Finding): string =>
  compliance?.securityControlId !== undefined
    ? `SecurityControl/${compliance.securityControlId}`
    : nativeType(types?.[0] ?? generatorId ?? 'Unknown');

const flagsOf = ({ sample, workflow }: Finding): NonNullable<Draft['flags']> => [
  ...(sample === true ? (['sample'] as const) : []),
  ...(workflow?.status === 'SUPPRESSED' ? (['archived'] as const) : []),
];

/** A control's title is the standard's own text; that of any other finding may name people. */
const titleOf = (finding: Finding, resource: SignalResource): string =>
  (isOfAws(finding.productArn) && finding.compliance?.securityControlId !== undefined ? finding.title : undefined) ??
  plainTitle(typeOf(finding), resource);

/** The source of what came in, and the other end of what GuardDuty saw, as it repeats it here. */
const remotes = (finding: Finding): (string | undefined)[] => [
  ...remotesOf(finding),
  ...(finding.network?.direction === 'OUT' ? [] : [finding.network?.sourceIpV4, finding.network?.sourceIpV6]),
];

const toDraft = (finding: Finding, event: Envelope): Draft => {
  const account = finding.awsAccountId ?? event.account;
  const resource = resourceOf(finding, account) ?? wholeAccount(account);
  return {
    account: finding.awsAccountId,
    region: finding.region,
    finding: {
      uid: importedUid(finding.id, finding.productArn),
      type: typeOf(finding),
      title: titleOf(finding, resource),
      description: fullDescription(finding.title, finding.description),
    },
    severityId: severityIdOf(finding),
    confidence: finding.confidence ?? undefined,
    firstSeen: finding.firstObservedAt ?? finding.createdAt,
    resource,
    principal: principalOf(finding, account),
    remotes: remotes(finding),
    status: isOver(finding) ? 'resolved' : 'active',
    flags: flagsOf(finding),
  };
};

/** `Security Hub Findings - Imported`: one or more findings in the AWS Security Finding Format. */
export const readSecurityHubAsff: Normaliser = (event) =>
  readAs(Detail, event.detail, 'detail').findings.map((finding, index) =>
    toDraft(readAs(Finding, camelKeys(finding), `detail.findings.${String(index)}`), event),
  );
