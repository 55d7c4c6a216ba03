import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { SignalPrincipal, SignalResource } from '../../../contracts/signal.ts';
import type { Draft, Normaliser } from '../draft.ts';
import type { Envelope } from '../envelope.ts';
import { iamUser } from '../iam-user.ts';
import { fullDescription, plainTitle } from '../plain-title.ts';
import { readAs } from '../read-event.ts';
import { accessKey, importedUid, lastPart, wholeAccount } from '../resource-names.ts';
import { Id, OptionalId, Prose, Title } from '../text.ts';

const optional = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const User = z.object({ type: OptionalId, name: OptionalId, uid: OptionalId, credential_uid: OptionalId });
const Acted = optional(z.object({ user: optional(User) }));

const Endpoint = optional(z.object({ ip: OptionalId }));

/** OCSF `time` is milliseconds since 1970; `*_dt` the same as text. */
const Moment = optional(z.number().check(z.gte(0), z.lte(8.64e15)));

/** The fields we read of an OCSF finding, classes 2002-2006 (https://schema.ocsf.io/1.6.0/categories/findings). */
const Finding = z.object({
  finding_info: z.object({
    uid: Id,
    title: Title,
    desc: Prose,
    types: optional(z.array(Id)),
    first_seen_time: Moment,
    first_seen_time_dt: OptionalId,
    created_time: Moment,
    created_time_dt: OptionalId,
  }),
  metadata: optional(z.object({ product: optional(z.object({ uid: OptionalId })) })),
  class_name: OptionalId,
  severity_id: z.int(),
  /** Nothing hangs on it but trust: a confidence that is no number is none. */
  confidence_score: z.catch(optional(z.number()), undefined),
  status_id: optional(z.int()),
  status: OptionalId,
  cloud: optional(z.object({ account: optional(z.object({ uid: OptionalId })), region: OptionalId })),
  resources: optional(z.array(z.object({ type: OptionalId, uid: OptionalId, name: OptionalId }))),
  actor: Acted,
  evidences: optional(
    z.array(
      z.object({
        actor: Acted,
        connection_info: optional(z.object({ direction_id: optional(z.int()) })),
        src_endpoint: Endpoint,
        dst_endpoint: Endpoint,
      }),
    ),
  ),
});
type Finding = z.infer<typeof Finding>;

const Detail = z.object({ findings: z.array(z.unknown()).check(z.minLength(1)) });

// OCSF status_id of findings: 3 suppressed, 4 resolved, 5 archived.
const SUPPRESSED = 3;
const OVER: ReadonlySet<number> = new Set([4, 5]);

/** OCSF severity_id as it is; 0 (unknown) and 99 (other) are medium: neither grave nor nothing. */
const severityIdOf = ({ severity_id: id }: Finding): number =>
  id >= SEVERITY_ID.informational && id <= SEVERITY_ID.fatal ? id : SEVERITY_ID.medium;

/** `AWS::EC2::Instance` -> `AwsEc2Instance`, the spelling of the older format. */
const resourceType = (type: string | undefined): string =>
  (type ?? 'Unknown')
    .split('::')
    .map((part, index, { length }) => (length > 1 && index < 2 ? part.charAt(0) + part.slice(1).toLowerCase() : part))
    .join('');

type Listed = NonNullable<Finding['resources']>[number];

const knownAs = ({ uid, name }: Listed): string | undefined => uid ?? name;

const userOf = (listed: Listed, account: string): ReturnType<typeof iamUser> => {
  const uid = knownAs(listed);
  return uid === undefined ? undefined : iamUser({ type: resourceType(listed.type), uid }, account);
};

const named = ({ type, name }: Listed, uid: string): SignalResource => {
  const kind = resourceType(type);
  // An access key's name is its owner's, who belongs into the principal.
  return kind === 'AwsIamAccessKey' ? accessKey(uid) : { type: kind, uid, name: name ?? lastPart(uid) };
};

const resourceOf = ({ resources }: Finding, account: string): SignalResource | undefined => {
  const found = resources?.find((listed) => knownAs(listed) !== undefined);
  if (found === undefined) return undefined;
  return userOf(found, account)?.resource ?? named(found, knownAs(found) ?? '');
};

const isNamed = (user: z.infer<typeof User> | null | undefined): boolean => (user?.name ?? user?.uid) !== undefined;

const actorOf = ({ actor, evidences }: Finding): SignalPrincipal | undefined => {
  const users = [actor?.user, ...(evidences ?? []).map((evidence) => evidence.actor?.user)];
  const { type = 'Unknown', name, uid, credential_uid: credentialUid } = users.find(isNamed) ?? {};
  const known = name ?? uid;
  return known === undefined ? undefined : { type, name: known, uid, credentialUid };
};

/** Who acted, or else the user that the finding is about. */
const principalOf = (finding: Finding, account: string): SignalPrincipal | undefined =>
  actorOf(finding) ??
  finding.resources?.map((listed) => userOf(listed, account)).find((user) => user !== undefined)?.principal;

// OCSF network_connection_info.direction_id.
const OUTBOUND = 2;

const remotesOf = ({ evidences }: Finding): (string | undefined)[] =>
  (evidences ?? []).map(({ connection_info: connection, src_endpoint: source, dst_endpoint: destination }) =>
    connection?.direction_id === OUTBOUND ? destination?.ip : source?.ip,
  );

const firstSeenOf = ({ finding_info: info }: Finding): string | undefined => {
  const ms = info.first_seen_time ?? info.created_time;
  if (typeof ms === 'number') return new Date(ms).toISOString();
  return info.first_seen_time_dt ?? info.created_time_dt;
};

const typeOf = ({ finding_info: info, class_name: name = 'Unknown' }: Finding): string => info.types?.[0] ?? name;

const productOf = ({ metadata }: Finding): string | undefined => metadata?.product?.uid;

const placeOf = ({ cloud }: Finding): Pick<Draft, 'account' | 'region'> => ({
  account: cloud?.account?.uid,
  region: cloud?.region,
});

const confidenceOf = ({ confidence_score: score }: Finding): number | undefined => score ?? undefined;

const toDraft = (finding: Finding, event: Envelope): Draft => {
  const { finding_info: info, status_id: status } = finding;
  const type = typeOf(finding);
  const account = finding.cloud?.account?.uid ?? event.account;
  const resource = resourceOf(finding, account) ?? wholeAccount(account);
  return {
    ...placeOf(finding),
    finding: {
      uid: importedUid(info.uid, productOf(finding)),
      type,
      title: plainTitle(type, resource),
      description: fullDescription(info.title, info.desc),
    },
    severityId: severityIdOf(finding),
    confidence: confidenceOf(finding),
    firstSeen: firstSeenOf(finding),
    resource,
    principal: principalOf(finding, account),
    remotes: remotesOf(finding),
    status: typeof status === 'number' && OVER.has(status) ? 'resolved' : 'active',
    flags: status === SUPPRESSED ? ['archived'] : [],
  };
};

/** `Findings Imported V2`: Security Hub's findings in OCSF. */
export const readSecurityHubOcsf: Normaliser = (event) =>
  readAs(Detail, event.detail, 'detail').findings.map((finding, index) =>
    toDraft(readAs(Finding, finding, `detail.findings.${String(index)}`), event),
  );
