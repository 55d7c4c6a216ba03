import {
  DeleteUserPermissionsBoundaryCommand,
  DeleteUserPolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedUserPoliciesCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import type { IAMClient } from '@aws-sdk/client-iam';
import { serviceErrors } from '../service-errors.ts';
import { decoded, usedAt } from './principal-calls.ts';
import type { PrincipalCalls } from './principal-calls.ts';

const { ask, askIfThere } = serviceErrors('IAM');

/** IAM users, asked with the client given. */
export const userCalls = (iam: IAMClient): PrincipalCalls => ({
  read: async (UserName) => {
    const user = (await askIfThere(() => iam.send(new GetUserCommand({ UserName }))))?.User;
    if (user === undefined) return undefined;
    const { AttachedPolicies = [] } = await ask(() => iam.send(new ListAttachedUserPoliciesCommand({ UserName })));
    const policies = AttachedPolicies.map(({ PolicyName = '' }) => PolicyName);
    return {
      arn: user.Arn ?? '',
      boundary: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
      context: { lastUsed: usedAt(user.PasswordLastUsed), policies, takenBy: [] },
    };
  },
  policy: async (UserName, PolicyName) => {
    const found = await askIfThere(() => iam.send(new GetUserPolicyCommand({ UserName, PolicyName })));
    return decoded(found?.PolicyDocument);
  },
  setPolicy: async (UserName, PolicyName, PolicyDocument) => {
    await (PolicyDocument === null
      ? askIfThere(() => iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName })))
      : ask(() => iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument }))));
  },
  setBoundary: async (UserName, PermissionsBoundary) => {
    await (PermissionsBoundary === null
      ? askIfThere(() => iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName })))
      : ask(() => iam.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary }))));
  },
});
