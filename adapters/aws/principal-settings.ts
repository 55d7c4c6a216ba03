import { IAMClient } from '@aws-sdk/client-iam';
import { AFTERMATH_POLICY, REVOKE_POLICY } from '../../domain/incidents/containment/index.ts';
import type { PrincipalStore, SessionStore, Target } from '../../domain/incidents/containment/index.ts';
import { actionClient } from './action-client.ts';
import type { PrincipalCalls } from './principals/principal-calls.ts';
import { roleCalls } from './principals/role-calls.ts';
import { userCalls } from './principals/user-calls.ts';

/** The calls about a target's kind, by its name. */
const principals = (role: string): ((target: Target) => { calls: PrincipalCalls; name: string }) => {
  const client = actionClient(role, (options) => new IAMClient(options));
  return (target) => {
    const iam = client(target);
    return { calls: target['kind'] === 'user' ? userCalls(iam) : roleCalls(iam), name: target['name'] ?? '' };
  };
};

/** What revokes a user's or role's sessions, with the rights of the role named. */
export const awsSessionSettings = (role: string): SessionStore => {
  const of = principals(role);
  return {
    read: async (target) => {
      const { calls, name } = of(target);
      const seen = await calls.read(name);
      if (seen === undefined) return undefined;
      return {
        arn: seen.arn,
        settings: { revocation: await calls.policy(name, REVOKE_POLICY) },
        context: seen.context,
      };
    },
    write: async (target, { revocation }) => {
      const { calls, name } = of(target);
      await calls.setPolicy(name, REVOKE_POLICY, revocation);
    },
  };
};

/** A user's or role's permissions boundary, with the rights of the role named. */
export const awsPrincipalSettings = (role: string): PrincipalStore => {
  const of = principals(role);
  return {
    read: async (target) => {
      const { calls, name } = of(target);
      const seen = await calls.read(name);
      if (seen === undefined) return undefined;
      const { arn, boundary, context } = seen;
      return { arn, settings: { boundary, aftermath: await calls.policy(name, AFTERMATH_POLICY) }, context };
    },
    // The denial of sessions before the boundary: what the boundary held back never gets a moment.
    write: async (target, { boundary, aftermath }) => {
      const { calls, name } = of(target);
      await calls.setPolicy(name, AFTERMATH_POLICY, aftermath);
      await calls.setBoundary(name, boundary);
    },
  };
};
