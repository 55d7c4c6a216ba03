import { randomUUID } from 'node:crypto';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutBucketTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, test } from '@jest/globals';
import { awsTagReader } from '../../../adapters/aws/resource-tags.ts';
import { LOOK_ROLE } from '../../../contracts/names.ts';
import { ACCOUNT, actAtHome, REGION } from '../support/act-at-home.ts';

const [Key, Value] = ['holdfast:exercise', 'sandbox'];
const Tags = [{ Key, Value }];
const name = `tagged-${randomUUID()}`;
actAtHome();

const MAKE: Record<string, () => Promise<string>> = {
  'a user': async () => {
    const made = await new IAMClient({}).send(new CreateUserCommand({ UserName: name, Path: '/practice/', Tags }));
    return made.User?.Arn ?? '';
  },
  'a role': async () => {
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    const made = await new IAMClient({}).send(
      new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument, Tags }),
    );
    return made.Role?.Arn ?? '';
  },
  'a bucket': async () => {
    const s3 = new S3Client({ forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint: REGION } }));
    await s3.send(new PutBucketTaggingCommand({ Bucket: name, Tagging: { TagSet: Tags } }));
    return `arn:aws:s3:::${name}`;
  },
  'a function': async () => {
    const Role = `arn:aws:iam::${ACCOUNT}:role/nobody`;
    const Code = { ImageUri: 'nothing:latest' };
    const command = { FunctionName: name, Role, PackageType: 'Image', Code, Tags: { [Key]: Value } } as const;
    return (await new LambdaClient({}).send(new CreateFunctionCommand(command))).FunctionArn ?? '';
  },
};

const tagsOf = (arn: string) => awsTagReader(LOOK_ROLE).tagsOf(arn, { account: ACCOUNT, region: REGION });

describe('the tags of', () => {
  test.each(Object.entries(MAKE))('%s', async (_, make) => {
    expect(await tagsOf(await make())).toEqual({ [Key]: Value });
  });

  it.each([
    ['a user that is not there', `arn:aws:iam::${ACCOUNT}:user/nobody-${name}`],
    ['a role that is not there', `arn:aws:iam::${ACCOUNT}:role/nobody-${name}`],
    ['a bucket that is not there', `arn:aws:s3:::nobody-${name}`],
    ['what is no resource of AWS', 'the payment channel'],
  ])('%s are none', async (_, arn) => {
    expect(await tagsOf(arn)).toEqual({});
  });
});
