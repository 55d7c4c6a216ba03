import type { AimRule } from '../aim.ts';
import { aimAtResource } from './aim-at-resource.ts';

const bySecretId = aimAtResource('rotate-secret', 'AwsSecretsManagerSecret', 'secret');

/** The secret by its ARN: of a name with slashes in it, signals keep the last part alone. */
export const aimAtSecret: AimRule = (facts) =>
  bySecretId({ ...facts, resource: { type: facts.resource.type, uid: facts.resource.uid } });
