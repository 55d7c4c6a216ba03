import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  DeleteUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  IAMClient,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import type { IdentityReader, IdentityStore, InAccount, NewKey } from '../../domain/incidents/containment/index.ts';
import { RefusedError, UnavailableError } from '../../domain/shared/errors.ts';
import { actionClient } from './action-client.ts';
import { askIam, askIamIfThere } from './iam-errors.ts';
import { readIdentity } from './read-identity.ts';

/** IAM denies the look at a key of another account, and refuses an id no key can have: both are not ours. */
const ownerOf = async (iam: IAMClient, accessKey: string): Promise<string | undefined> => {
  try {
    const answer = await askIamIfThere(() => iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKey })));
    return answer?.UserName;
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
};

const createKey = async (iam: IAMClient, UserName: string): Promise<NewKey> => {
  const { AccessKey } = await askIam(() => iam.send(new CreateAccessKeyCommand({ UserName })));
  const { AccessKeyId, SecretAccessKey } = AccessKey ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined)
    throw new UnavailableError('IAM: no key in the answer');
  return { id: AccessKeyId, secret: SecretAccessKey };
};

const readerWith = (iam: IAMClient): IdentityReader => ({
  read: (user) => readIdentity(iam, user),
  ownerOf: (accessKey) => ownerOf(iam, accessKey),
});

const storeWith = (iam: IAMClient): IdentityStore => ({
  ...readerWith(iam),
  setKeyStatus: async (UserName, AccessKeyId, Status) => {
    await askIam(() => iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status })));
  },
  putPolicy: async (UserName, PolicyName, PolicyDocument) => {
    await askIam(() => iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })));
  },
  deletePolicy: async (UserName, PolicyName) => {
    await askIamIfThere(() => iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName })));
  },
  deleteKey: async (UserName, AccessKeyId) => {
    await askIamIfThere(() => iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId })));
  },
  createKey: (user) => createKey(iam, user),
});

const clientOf = (role: string) => actionClient(role, (options) => new IAMClient(options));

/** The users of an account, to look at with this role. */
export const awsIdentityReader = (role: string): InAccount<IdentityReader> => {
  const iamOf = clientOf(role);
  return (account) => readerWith(iamOf({ account }));
};

/** The users of an account, to look at and to change with this role. */
export const awsIdentityStore = (role: string): InAccount<IdentityStore> => {
  const iamOf = clientOf(role);
  return (account) => storeWith(iamOf({ account }));
};
