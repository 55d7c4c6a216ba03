import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  GetUserPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsKeySafe } from '../../../adapters/aws/key-safe.ts';
import { awsIdentityStore } from '../../../adapters/aws/identity-store.ts';
import { actionRole } from '../../../contracts/names.ts';
import { deactivateAccessKey, DENY_POLICY, releaseAccessKey } from '../../../domain/incidents/containment/index.ts';
import type { Released } from '../../../domain/incidents/containment/index.ts';
import { ACCOUNT, actAtHome } from '../support/act-at-home.ts';

const iam = new IAMClient({});
actAtHome();
const NOW = new Date().toISOString();

/** Contains a fresh user's key and answers what IAM itself says of the user, asked without our code. */
const contained = async () => {
  const UserName = `user-${randomUUID()}`;
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const accessKey = AccessKey?.AccessKeyId ?? '';
  const store = awsIdentityStore(actionRole('deactivate-access-key'));
  const hold = deactivateAccessKey(store);
  const seen = await hold.capture({ user: UserName, accessKey, account: ACCOUNT }, NOW);
  if (seen.kind !== 'captured') throw new Error('the user is not there');
  const act = { captured: seen.captured, occurredAt: NOW };
  await hold.act(act);
  await hold.act(act);
  const keys = async () => (await iam.send(new ListAccessKeysCommand({ UserName }))).AccessKeyMetadata ?? [];
  const policies = async () => (await iam.send(new ListUserPoliciesCommand({ UserName }))).PolicyNames;
  const how = { now: NOW, secretName: `holdfast/incidents/${randomUUID()}/1.1`, owner: 'incident-manager' };
  return { UserName, accessKey, hold, act, keys, policies, how, verb: releaseAccessKey(store, awsKeySafe()) };
};

test('the access key is inactive and older sessions are denied', async () => {
  const { UserName, hold, act, keys } = await contained();
  expect(await hold.verify(act)).toMatchObject({ kind: 'effective', proof: { accessKey: 'Inactive' } });
  expect(await hold.changes(act)).toEqual([]);
  expect(await keys()).toMatchObject([{ Status: 'Inactive' }]);
  const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName: DENY_POLICY }));
  expect(decodeURIComponent(PolicyDocument ?? '')).toContain('aws:TokenIssueTime');
});

test('as a false positive everything is as before', async () => {
  const { accessKey, act, keys, policies, how, verb } = await contained();
  expect(await verb.release(act, { ...how, reason: 'false-positive' })).toEqual({ proof: { accessKey: 'Active' } });
  expect(await keys()).toMatchObject([{ AccessKeyId: accessKey, Status: 'Active' }]);
  expect(await policies()).toEqual([]);
});

test('as remediated the old key is dead and a new one waits for its owner', async () => {
  const { accessKey, act, keys, how, verb } = await contained();
  const released = (await verb.release(act, { ...how, reason: 'remediated' })) as Released;
  expect(await verb.release(act, { ...how, reason: 'remediated' })).toEqual(released);
  const [made, ...others] = await keys();
  expect(others).toEqual([]);
  expect(made).toMatchObject({ AccessKeyId: released.replacement?.accessKey, Status: 'Active' });
  expect(made?.AccessKeyId).not.toBe(accessKey);
  const secrets = new SecretsManagerClient({});
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: how.secretName }));
  expect(JSON.parse(SecretString ?? '')).toMatchObject({ accessKeyId: made?.AccessKeyId });
});
