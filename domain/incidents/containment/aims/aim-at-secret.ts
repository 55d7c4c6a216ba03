import { aimAtResource } from './aim-at-resource.ts';

/** The secret by its ARN: of a name with slashes in it, signals keep the last part alone. */
export const aimAtSecret = aimAtResource('rotate-secret', 'AwsSecretsManagerSecret', 'secret', ({ uid }) => uid);
