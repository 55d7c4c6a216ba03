import {
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import type { AttachedPolicy, IAMClient, Role } from '@aws-sdk/client-iam';
import { serviceErrors } from '../service-errors.ts';
import { decoded, usedAt } from './principal-calls.ts';
import type { PrincipalCalls, SeenPrincipal } from './principal-calls.ts';
import { takersOf } from './trust.ts';

const { ask, askIfThere } = serviceErrors('IAM');

const contextOf = ({ RoleLastUsed, AssumeRolePolicyDocument }: Role): Omit<SeenPrincipal['context'], 'policies'> => ({
  lastUsed: usedAt(RoleLastUsed?.LastUsedDate, RoleLastUsed?.Region),
  takenBy: takersOf(decoded(AssumeRolePolicyDocument) ?? '{}'),
});

const seen = (role: Role, attached: readonly AttachedPolicy[]): SeenPrincipal => ({
  arn: role.Arn ?? '',
  boundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  context: { ...contextOf(role), policies: attached.map(({ PolicyName = '' }) => PolicyName) },
});

/** IAM roles, asked with the client given. */
export const roleCalls = (iam: IAMClient): PrincipalCalls => ({
  read: async (RoleName) => {
    const role = (await askIfThere(() => iam.send(new GetRoleCommand({ RoleName }))))?.Role;
    if (role === undefined) return undefined;
    const { AttachedPolicies = [] } = await ask(() => iam.send(new ListAttachedRolePoliciesCommand({ RoleName })));
    return seen(role, AttachedPolicies);
  },
  policy: async (RoleName, PolicyName) => {
    const found = await askIfThere(() => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })));
    return decoded(found?.PolicyDocument);
  },
  setPolicy: async (RoleName, PolicyName, PolicyDocument) => {
    await (PolicyDocument === null
      ? askIfThere(() => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })))
      : ask(() => iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }))));
  },
  setBoundary: async (RoleName, PermissionsBoundary) => {
    await (PermissionsBoundary === null
      ? askIfThere(() => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })))
      : ask(() => iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary }))));
  },
});
