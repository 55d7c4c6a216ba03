import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  DeleteUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import type { IdentityReader, IdentityStore, NewKey } from '../../domain/incidents/containment/index.ts';
import { RefusedError, UnavailableError } from '../../domain/shared/errors.ts';
import { iam } from './iam-client.ts';
import { askIam, askIamIfThere } from './iam-errors.ts';
import { readIdentity } from './read-identity.ts';

/** IAM denies the look at a key of another account, and refuses an id no key can have: both are not ours. */
const ownerOf = async (accessKey: string): Promise<string | undefined> => {
  try {
    const answer = await askIamIfThere(() => iam().send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKey })));
    return answer?.UserName;
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
};

const createKey = async (UserName: string): Promise<NewKey> => {
  const { AccessKey } = await askIam(() => iam().send(new CreateAccessKeyCommand({ UserName })));
  const { AccessKeyId, SecretAccessKey } = AccessKey ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined)
    throw new UnavailableError('IAM: no key in the answer');
  return { id: AccessKeyId, secret: SecretAccessKey };
};

/** The users of this account, to look at. */
export const awsIdentityReader = (): IdentityReader => ({ read: readIdentity, ownerOf });

/** The users of this account, to look at and to change. */
export const awsIdentityStore = (): IdentityStore => ({
  ...awsIdentityReader(),
  setKeyStatus: async (UserName, AccessKeyId, Status) => {
    await askIam(() => iam().send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status })));
  },
  putPolicy: async (UserName, PolicyName, PolicyDocument) => {
    await askIam(() => iam().send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })));
  },
  deletePolicy: async (UserName, PolicyName) => {
    await askIamIfThere(() => iam().send(new DeleteUserPolicyCommand({ UserName, PolicyName })));
  },
  deleteKey: async (UserName, AccessKeyId) => {
    await askIamIfThere(() => iam().send(new DeleteAccessKeyCommand({ UserName, AccessKeyId })));
  },
  createKey,
});
