import type { Stack } from 'aws-cdk-lib';
import type { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import type { ActionRights } from '../../constructs/action-role.ts';
import { addressRights } from './address.ts';
import { accessKeyRights } from './access-key.ts';
import { instanceRights } from './instance.ts';
import { bucketRights } from './bucket.ts';
import { databaseRights } from './database.ts';
import { functionRights } from './function.ts';
import { poolUserRights } from './pool-user.ts';
import { principalRights, sessionRights } from './principal.ts';
import { secretRights } from './secret.ts';

/** The rights of each action, in a role of its own. */
export const ACTION_RIGHTS: Readonly<Partial<Record<ContainmentActionId, (stack: Stack) => ActionRights>>> = {
  'deactivate-access-key': accessKeyRights,
  'throttle-function': functionRights,
  'revoke-sessions': sessionRights,
  'deny-principal': principalRights,
  'disable-pool-user': poolUserRights,
  'rotate-secret': secretRights,
  'quarantine-bucket': bucketRights,
  'stop-database': databaseRights,
  'isolate-instance': instanceRights,
  'block-address': addressRights,
};
