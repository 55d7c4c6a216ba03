import {
  GetAccessKeyLastUsedCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListMFADevicesCommand,
  paginateListAccessKeys,
  paginateListAttachedUserPolicies,
  paginateListGroupsForUser,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam';
import type { AccessKeyMetadata, IAMClient, User } from '@aws-sdk/client-iam';
import type { AccessKey, Identity } from '../../domain/incidents/containment/index.ts';
import { askIam, askIamIfThere } from './iam-errors.ts';

const gather = async <P, T>(pages: AsyncIterable<P>, items: (page: P) => readonly T[] | undefined): Promise<T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(...(items(page) ?? []));
  return all;
};

const asMoment = (date: Date | undefined): string => (date ?? new Date(0)).toISOString();

const lastUse = async (iam: IAMClient, accessKey: string): Promise<AccessKey['lastUsed']> => {
  const answer = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKey }));
  const used = answer.AccessKeyLastUsed;
  // A key never used has no date, and N/A for the rest.
  if (used?.LastUsedDate === undefined) return undefined;
  return { at: used.LastUsedDate.toISOString(), service: used.ServiceName ?? '', region: used.Region ?? '' };
};

const toKey = async (
  iam: IAMClient,
  { AccessKeyId = '', Status, CreateDate }: AccessKeyMetadata,
): Promise<AccessKey> => {
  const lastUsed = await lastUse(iam, AccessKeyId);
  return {
    id: AccessKeyId,
    status: Status === 'Active' ? 'Active' : 'Inactive',
    createdAt: asMoment(CreateDate),
    ...(lastUsed === undefined ? {} : { lastUsed }),
  };
};

const readKeys = async (iam: IAMClient, UserName: string): Promise<AccessKey[]> => {
  const pages = paginateListAccessKeys({ client: iam }, { UserName });
  return Promise.all((await gather(pages, (page) => page.AccessKeyMetadata)).map((key) => toKey(iam, key)));
};

const readInline = async (iam: IAMClient, UserName: string): Promise<Identity['inlinePolicies']> => {
  const names = await gather(paginateListUserPolicies({ client: iam }, { UserName }), (page) => page.PolicyNames);
  return Promise.all(
    names.map(async (PolicyName) => {
      const { PolicyDocument = '' } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
      // IAM gives documents back URL-encoded (RFC 3986).
      return { name: PolicyName, document: decodeURIComponent(PolicyDocument) };
    }),
  );
};

const readGroups = async (iam: IAMClient, UserName: string): Promise<Identity['groups']> => {
  const groups = await gather(paginateListGroupsForUser({ client: iam }, { UserName }), (page) => page.Groups);
  return Promise.all(
    groups.map(async ({ GroupName = '' }) => {
      const attached = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }));
      const inline = await iam.send(new ListGroupPoliciesCommand({ GroupName }));
      const arns = (attached.AttachedPolicies ?? []).map(({ PolicyArn = '' }) => PolicyArn);
      return { name: GroupName, attachedPolicies: arns, inlinePolicies: inline.PolicyNames ?? [] };
    }),
  );
};

const readAttached = async (iam: IAMClient, UserName: string): Promise<string[]> => {
  const pages = paginateListAttachedUserPolicies({ client: iam }, { UserName });
  return (await gather(pages, (page) => page.AttachedPolicies)).map(({ PolicyArn = '' }) => PolicyArn);
};

const readPermissions = async (
  iam: IAMClient,
  UserName: string,
): Promise<Pick<Identity, 'keys' | 'groups' | 'attachedPolicies' | 'inlinePolicies' | 'mfaDevices'>> => {
  const [keys, groups, attachedPolicies, inlinePolicies, mfa] = await Promise.all([
    readKeys(iam, UserName),
    readGroups(iam, UserName),
    readAttached(iam, UserName),
    readInline(iam, UserName),
    iam.send(new ListMFADevicesCommand({ UserName })),
  ]);
  return { keys, groups, attachedPolicies, inlinePolicies, mfaDevices: mfa.MFADevices?.length ?? 0 };
};

const toPerson = ({ UserName = '', UserId = '', Arn = '', CreateDate, PermissionsBoundary }: User) => {
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  const person = { name: UserName, id: UserId, arn: Arn, createdAt: asMoment(CreateDate) };
  return boundary === undefined ? person : { ...person, permissionsBoundary: boundary };
};

/** Everything IAM says about a user; undefined when there is none. */
export const readIdentity = async (iam: IAMClient, UserName: string): Promise<Identity | undefined> => {
  const user = (await askIamIfThere(() => iam.send(new GetUserCommand({ UserName }))))?.User;
  if (user === undefined) return undefined;
  const login = await askIamIfThere(() => iam.send(new GetLoginProfileCommand({ UserName })));
  const permissions = await askIam(() => readPermissions(iam, UserName));
  return { ...toPerson(user), ...permissions, consoleAccess: login?.LoginProfile !== undefined };
};
