import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { awsPoolUserSettings } from '../../../../adapters/aws/pool-user-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { disablePoolUser, settingsPort } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome, REGION } from '../../support/act-at-home.ts';

const cognito = new CognitoIdentityProviderClient({});
const breakAfter = breakCalls(CognitoIdentityProviderClient);
actAtHome();

containmentActionSuite('disable-pool-user, Cognito', async () => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: `pool-${randomUUID()}` }));
  const pool = UserPool?.Id ?? '';
  const named = { UserPoolId: pool, Username: `customer-${randomUUID()}` };
  await cognito.send(new AdminCreateUserCommand({ ...named, MessageAction: 'SUPPRESS' }));
  const target = { pool, user: named.Username, account: ACCOUNT, region: REGION };
  return {
    port: settingsPort(disablePoolUser, awsPoolUserSettings(actionRole('disable-pool-user'))),
    target,
    missing: { ...target, user: `${target.user}-no` },
    settings: async () => {
      const { Enabled, UserStatus, UserAttributes } = await cognito.send(new AdminGetUserCommand(named));
      return { Enabled, UserStatus, UserAttributes };
    },
    breakAfter,
  };
});
