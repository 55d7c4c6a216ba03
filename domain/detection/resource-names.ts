import type { SignalResource } from '../../contracts/signal.ts';

/** Resource types that name no single thing: too wide to correlate two signals by. */
export const BROAD_RESOURCES: ReadonlySet<string> = new Set(['AwsAccount', 'Other', 'Unknown', 'AwsService']);

/** Where an ARN is made: partition, region and account of the finding. */
export type ArnScope = { partition: string; region: string; account: string };

/** EC2 instance by its ARN (as Security Hub and Inspector name it), its instance id as name. */
export const ec2Instance = (scope: ArnScope, id: string): SignalResource => ({
  type: 'AwsEc2Instance',
  uid: id.startsWith('arn:') ? id : `arn:${scope.partition}:ec2:${scope.region}:${scope.account}:instance/${id}`,
  name: id.slice(id.lastIndexOf('/') + 1),
});

/** The resource of last resort. */
export const wholeAccount = (account: string): SignalResource => ({ type: 'AwsAccount', uid: account });

/** Access key by its id. Whose it is stands in the principal: a resource is never sealed, so it must name nobody. */
export const accessKey = (id: string): SignalResource => ({ type: 'AwsIamAccessKey', uid: id });

/** An identity by its unique id (AIDA…, AROA…), for findings that name no credential. A session's name is cut off. */
export const iamIdentity = (type: 'AwsIamUser' | 'AwsIamRole', principalId: string): SignalResource => ({
  type,
  uid: principalId.split(':')[0] ?? principalId,
});

/** A finding's own id: GuardDuty and Inspector findings reach us directly and, by ARN, through Security Hub. */
export const findingUid = (id: string): string => {
  const isArn = /^arn:[^:]+:(guardduty|inspector2):/.test(id);
  return isArn ? id.slice(id.lastIndexOf('/') + 1) : id;
};

/** Products that AWS itself runs: no customer can import findings under this ARN. */
const AWS_PRODUCT = /^arn:[^:]+:securityhub:[^:]*::product(v2)?\/aws\//;
export const isOfAws = (productArn: string | undefined): boolean =>
  productArn !== undefined && AWS_PRODUCT.test(productArn);

/** The id of a finding in Security Hub. Whoever may import findings writes their ids: none but AWS's own stand for themselves. */
export const importedUid = (id: string, productArn: string | undefined): string =>
  isOfAws(productArn) ? findingUid(id) : `${productArn ?? 'unknown-product'}/${id}`;

/** `arn:aws:s3:::name`, `table/name` -> `name`. */
export const lastPart = (uid: string): string => uid.split(/[/:]/).findLast((part) => part !== '') ?? uid;
