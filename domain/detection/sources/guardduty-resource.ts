import type { SignalPrincipal, SignalResource } from '../../../contracts/signal.ts';
import { accessKey, ec2Instance, iamIdentity, lastPart } from '../resource-names.ts';
import type { ArnScope } from '../resource-names.ts';
import type { GuardDutyResource } from './guardduty-detail.ts';

type Named = { arn?: string | undefined; name?: string | undefined } | null | undefined;

const named = (type: string, found: Named): SignalResource | undefined => {
  const uid = found?.arn ?? found?.name;
  return uid === undefined ? undefined : { type, uid, name: found?.name ?? lastPart(uid) };
};

const credential = ({ accessKeyDetails }: GuardDutyResource): SignalResource | undefined => {
  const { accessKeyId, principalId, userType } = accessKeyDetails ?? {};
  if (accessKeyId !== undefined) return accessKey(accessKeyId);
  if (principalId === undefined) return undefined;
  return iamIdentity(userType === 'IAMUser' ? 'AwsIamUser' : 'AwsIamRole', principalId);
};

const instance = ({ instanceDetails }: GuardDutyResource, scope: ArnScope): SignalResource | undefined =>
  instanceDetails?.instanceId === undefined ? undefined : ec2Instance(scope, instanceDetails.instanceId);

const database = ({ rdsDbInstanceDetails: db }: GuardDutyResource): SignalResource | undefined =>
  named('AwsRdsDbInstance', { arn: db?.dbInstanceArn, name: db?.dbInstanceIdentifier });

const BY_RESOURCE_TYPE: Readonly<
  Record<string, (resource: GuardDutyResource, scope: ArnScope) => SignalResource | undefined>
> = {
  AccessKey: credential,
  Instance: instance,
  S3Bucket: (resource) => named('AwsS3Bucket', resource.s3BucketDetails?.[0]),
  S3Object: (resource) => named('AwsS3Bucket', resource.s3BucketDetails?.[0]),
  EKSCluster: (resource) => named('AwsEksCluster', resource.eksClusterDetails),
  KubernetesCluster: (resource) => named('AwsEksCluster', resource.eksClusterDetails),
  ECSCluster: (resource) => named('AwsEcsCluster', resource.ecsClusterDetails),
  Container: ({ containerDetails: found }) => named('Container', { arn: found?.id, name: found?.name }),
  RDSDBInstance: database,
  RDSLimitlessDB: ({ rdsLimitlessDbDetails: db }) =>
    named('AwsRdsDbShardGroup', { arn: db?.dbShardGroupArn, name: db?.dbShardGroupIdentifier }),
  Lambda: ({ lambdaDetails: found }) =>
    named('AwsLambdaFunction', { arn: found?.functionArn, name: found?.functionName }),
};

// The middle of `Recon:EC2/Portscan`, for findings that come without a resourceType.
const BY_FAMILY: Readonly<Record<string, string>> = {
  IAMUser: 'AccessKey',
  EC2: 'Instance',
  S3: 'S3Bucket',
  Kubernetes: 'EKSCluster',
  RDS: 'RDSDBInstance',
  Lambda: 'Lambda',
  ECS: 'ECSCluster',
};

/** `EC2` of `Recon:EC2/Portscan`. */
const findingFamily = (type: string): string => type.split(':')[1]?.split('/')[0] ?? '';

/** What the finding concerns, by its resourceType or else its type; never by which sections happen to be filled. */
export const resourceOf = (resource: GuardDutyResource, type: string, scope: ArnScope): SignalResource | undefined => {
  const kind = resource.resourceType ?? BY_FAMILY[findingFamily(type)] ?? '';
  return Object.hasOwn(BY_RESOURCE_TYPE, kind) ? BY_RESOURCE_TYPE[kind]?.(resource, scope) : undefined;
};

const iamPrincipal = ({ accessKeyDetails }: GuardDutyResource): SignalPrincipal | undefined => {
  const { userName, principalId, accessKeyId, userType = 'Unknown' } = accessKeyDetails ?? {};
  // GuardDuty leaves the user name out of some findings; the principal's id or the key still tells who it was.
  const name = userName ?? principalId ?? accessKeyId;
  return name === undefined ? undefined : { type: userType, name, uid: principalId, credentialUid: accessKeyId };
};

const databaseUser = (resource: GuardDutyResource): SignalPrincipal | undefined => {
  const name = resource.rdsDbUserDetails?.user;
  return name === undefined
    ? undefined
    : { type: 'DatabaseUser', name, uid: `${database(resource)?.uid ?? 'database'}/${name}` };
};

const kubernetesUser = (resource: GuardDutyResource): SignalPrincipal | undefined => {
  const user = resource.kubernetesDetails?.kubernetesUserDetails;
  return user?.username === undefined
    ? iamPrincipal(resource)
    : { type: 'KubernetesUser', name: user.username, uid: user.uid };
};

/** Who acted. Findings about an instance name none: the access key details beside them belong to something else. */
export const principalOf = (resource: GuardDutyResource, type: string): SignalPrincipal | undefined => {
  const kind = resource.resourceType ?? BY_FAMILY[findingFamily(type)] ?? '';
  if (['AccessKey', 'S3Bucket', 'S3Object'].includes(kind)) return iamPrincipal(resource);
  if (['RDSDBInstance', 'RDSLimitlessDB'].includes(kind)) return databaseUser(resource);
  if (['EKSCluster', 'KubernetesCluster'].includes(kind)) return kubernetesUser(resource);
  return undefined;
};
