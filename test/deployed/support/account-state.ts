import {
  GetUserPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAttachedUserPoliciesCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
  GetUserCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConcurrencyCommand, LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { GetBucketPolicyCommand, GetPublicAccessBlockCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({ forcePathStyle: true });

/** The answer, or the name of the error: that something is not there is a state too. */
const said = async (ask: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await ask();
  } catch (error) {
    return error instanceof Error ? error.name : 'no answer';
  }
};

const usersNow = async (iam: IAMClient) => {
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  return Promise.all(
    Users.map(async ({ UserName = '' }) => {
      const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand({ UserName }));
      const inline = await Promise.all(
        PolicyNames.map(async (PolicyName) => {
          const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
          return [PolicyName, PolicyDocument];
        }),
      );
      const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
      const { AttachedPolicies = [] } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
      const { User } = await iam.send(new GetUserCommand({ UserName }));
      const keys = AccessKeyMetadata.map(({ AccessKeyId, Status }) => [AccessKeyId, Status]);
      return { UserName, inline, keys, AttachedPolicies, boundary: User?.PermissionsBoundary ?? 'none' };
    }),
  );
};

const bucketsNow = async () => {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  return Promise.all(
    Buckets.map(async ({ Name: Bucket = '' }) => ({
      Bucket,
      policy: await said(async () => (await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy),
      publicAccess: await said(
        async () => (await s3.send(new GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration,
      ),
    })),
  );
};

const functionsNow = async (lambda: LambdaClient) => {
  const names: string[] = [];
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    names.push(...Functions.map(({ FunctionName = '' }) => FunctionName));
  return Promise.all(
    names.sort().map(async (FunctionName) => {
      const { ReservedConcurrentExecutions } = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
      return [FunctionName, ReservedConcurrentExecutions ?? 'none'];
    }),
  );
};

/** All that containment could change in the account: users with keys and policies, buckets, functions. */
export const accountState = async () => ({
  users: await usersNow(new IAMClient({})),
  buckets: await bucketsNow(),
  functions: await functionsNow(new LambdaClient({})),
});
