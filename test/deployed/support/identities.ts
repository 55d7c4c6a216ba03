import {
  GetUserCommand,
  GetUserPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';

/** Key id -> status, as IAM itself says. */
export const keysOf = async (userName: string): Promise<Record<string, string>> => {
  const { AccessKeyMetadata } = await new IAMClient({}).send(new ListAccessKeysCommand({ UserName: userName }));
  return Object.fromEntries((AccessKeyMetadata ?? []).map((key) => [key.AccessKeyId ?? '', key.Status ?? '']));
};

/** Sets a key's status, as somebody does who does not know of the incident. */
export const setKey = async (
  { userName, accessKeyId }: { userName: string; accessKeyId: string },
  status: 'Active' | 'Inactive',
): Promise<void> => {
  const change = { UserName: userName, AccessKeyId: accessKeyId, Status: status };
  await new IAMClient({}).send(new UpdateAccessKeyCommand(change));
};

/** Whether the user's older sessions are denied by our policy. */
export const isDenied = async (userName: string): Promise<boolean> => {
  try {
    const command = new GetUserPolicyCommand({ UserName: userName, PolicyName: 'HoldfastDenyOlderSessions' });
    const { PolicyDocument = '' } = await new IAMClient({}).send(command);
    return decodeURIComponent(PolicyDocument).includes('"Deny"');
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchEntityException') return false;
    throw error;
  }
};

/** The ARN of the user's permissions boundary, as IAM itself says; undefined without one. */
export const boundaryOf = async (UserName: string): Promise<string | undefined> =>
  (await new IAMClient({}).send(new GetUserCommand({ UserName }))).User?.PermissionsBoundary?.PermissionsBoundaryArn;
