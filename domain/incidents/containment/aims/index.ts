import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import type { AimRule } from '../aim.ts';
import { aimAtAccessKey } from './aim-at-access-key.ts';
import { aimAtPrincipals } from './aim-at-principals.ts';
import { aimAtResource } from './aim-at-resource.ts';

/** How each action finds its targets. */
export const AIMS: Readonly<Record<ContainmentActionId, AimRule>> = {
  'deactivate-access-key': aimAtAccessKey,
  'throttle-function': aimAtResource('throttle-function', 'AwsLambdaFunction', 'function'),
  'revoke-sessions': aimAtPrincipals('revoke-sessions'),
  'deny-principal': aimAtPrincipals('deny-principal'),
};
