import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolUserStore, Target } from '../../domain/incidents/containment/index.ts';
import { actionClient } from './action-client.ts';
import { serviceErrors } from './service-errors.ts';

const { ask, askIfThere } = serviceErrors('Cognito');

const named = ({ pool, user }: Target) => ({ UserPoolId: pool, Username: user });

/** As IAM names what a call about a user touches: its pool. */
const poolArn = ({ account = '', region = '', pool = '' }: Target): string =>
  `arn:aws:cognito-idp:${region}:${account}:userpool/${pool}`;

const read =
  (client: (target: Target) => CognitoIdentityProviderClient): PoolUserStore['read'] =>
  async (target) => {
    const found = await askIfThere(() => client(target).send(new AdminGetUserCommand(named(target))));
    if (found === undefined) return undefined;
    const { Groups = [] } = await ask(() => client(target).send(new AdminListGroupsForUserCommand(named(target))));
    return {
      arn: poolArn(target),
      settings: { enabled: found.Enabled ?? true },
      context: {
        status: found.UserStatus ?? 'UNKNOWN',
        groups: Groups.flatMap(({ GroupName }) => GroupName ?? []),
        factors: found.UserMFASettingList ?? [],
      },
    };
  };

/** Users of Cognito pools, with the rights of the role named. */
export const awsPoolUserSettings = (role: string): PoolUserStore => {
  const client = actionClient(role, (options) => new CognitoIdentityProviderClient(options));
  return {
    read: read(client),
    // Disabled first: between the two, nobody signs in anew.
    write: async (target, { enabled }) => {
      if (enabled) {
        await ask(() => client(target).send(new AdminEnableUserCommand(named(target))));
        return;
      }
      await ask(() => client(target).send(new AdminDisableUserCommand(named(target))));
      await ask(() => client(target).send(new AdminUserGlobalSignOutCommand(named(target))));
    },
  };
};
