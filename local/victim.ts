import { randomBytes } from 'node:crypto';
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { clientOptions } from './client-options.ts';
import type { Cloud } from './cloud.ts';

/** An IAM user of the local cloud whose access key is about to be used by somebody else. */
export interface Victim {
  userName: string;
  userId: string;
  accessKeyId: string;
}

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::payments-batch/*' }],
});

/** Makes a user (`<name>-…`) with a key and a policy, and lets "the attacker" make a few calls with the key. Each call makes a new one. */
export async function makeVictim(cloud: Cloud, name = 'payments-batch'): Promise<Victim> {
  const iam = new IAMClient(clientOptions(cloud));
  const UserName = `${name}-${randomBytes(3).toString('hex')}`;
  const { User } = await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'payments-batch', PolicyDocument: policy }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {};
  const thief = new STSClient({ ...clientOptions(cloud), credentials: { accessKeyId, secretAccessKey } });
  for (let call = 0; call < 3; call += 1) await thief.send(new GetCallerIdentityCommand({}));
  return { userName: UserName, userId: User?.UserId ?? '', accessKeyId };
}
