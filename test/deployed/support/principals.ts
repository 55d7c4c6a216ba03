import { randomUUID } from 'node:crypto';
import {
  CreateRoleCommand,
  CreateUserCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import { ACCOUNT, REGION } from './act-at-home.ts';

export const iam = new IAMClient({});
const PLACE = { account: ACCOUNT, region: REGION };
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** A fresh role, and all that IAM itself says of what it may do. */
export const freshRole = async () => {
  const RoleName = `role-${randomUUID()}`;
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST }));
  const settings = async () => {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    const policies = await Promise.all(
      PolicyNames.map((PolicyName) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))),
    );
    const documents = policies.map(({ PolicyName, PolicyDocument }) => [
      PolicyName,
      decodeURIComponent(PolicyDocument ?? ''),
    ]);
    return { boundary: Role?.PermissionsBoundary, trust: Role?.AssumeRolePolicyDocument, documents };
  };
  const target = { kind: 'role', name: RoleName, ...PLACE };
  return { target, missing: { ...target, name: `${RoleName}-no` }, settings };
};

/** A fresh user, likewise. */
export const freshUser = async () => {
  const UserName = `user-${randomUUID()}`;
  await iam.send(new CreateUserCommand({ UserName }));
  const settings = async () => {
    const { User } = await iam.send(new GetUserCommand({ UserName }));
    const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand({ UserName }));
    const policies = await Promise.all(
      PolicyNames.map((PolicyName) => iam.send(new GetUserPolicyCommand({ UserName, PolicyName }))),
    );
    const documents = policies.map(({ PolicyName, PolicyDocument }) => [
      PolicyName,
      decodeURIComponent(PolicyDocument ?? ''),
    ]);
    return { boundary: User?.PermissionsBoundary, documents };
  };
  const target = { kind: 'user', name: UserName, ...PLACE };
  return { target, missing: { ...target, name: `${UserName}-no` }, settings };
};
