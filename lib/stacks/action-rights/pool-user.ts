import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which pool a user belongs to is known only when it happens.';

/** Disabling a user of a Cognito pool. */
export const poolUserRights = (stack: Stack): ActionRights => {
  const pools = stack.formatArn({ service: 'cognito-idp', region: '*', resource: 'userpool', resourceName: '*' });
  return {
    look: [
      { actions: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminListGroupsForUser'], resources: [pools], reason: ANY },
    ],
    act: [
      {
        actions: ['cognito-idp:AdminDisableUser', 'cognito-idp:AdminEnableUser', 'cognito-idp:AdminUserGlobalSignOut'],
        resources: [pools],
        reason: ANY,
      },
    ],
  };
};
