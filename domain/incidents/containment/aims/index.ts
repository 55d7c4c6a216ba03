import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import type { AimRule } from '../aim.ts';
import { aimAtAccessKey } from './aim-at-access-key.ts';
import { aimAtAddresses } from './aim-at-addresses.ts';
import { aimAtPoolUser } from './aim-at-pool-user.ts';
import { aimAtPrincipals } from './aim-at-principals.ts';
import { aimAtResource } from './aim-at-resource.ts';
import { aimAtSecret } from './aim-at-secret.ts';
import { aimOutside } from './aim-outside.ts';

/** How each action finds its targets. */
export const AIMS: Readonly<Record<ContainmentActionId, AimRule>> = {
  'deactivate-access-key': aimAtAccessKey,
  'throttle-function': aimAtResource('throttle-function', 'AwsLambdaFunction', 'function'),
  'revoke-sessions': aimAtPrincipals('revoke-sessions'),
  'deny-principal': aimAtPrincipals('deny-principal'),
  'disable-pool-user': aimAtPoolUser,
  'rotate-secret': aimAtSecret,
  'quarantine-bucket': aimAtResource('quarantine-bucket', 'AwsS3Bucket', 'bucket'),
  'stop-database': aimAtResource('stop-database', 'AwsRdsDbInstance', 'database'),
  'block-address': aimAtAddresses,
  manual: aimOutside,
  webhook: aimOutside,
  'isolate-instance': aimAtResource('isolate-instance', 'AwsEc2Instance', 'instance'),
};
