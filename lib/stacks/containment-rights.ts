import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { AppFunction } from '../constructs/app-function.ts';

/** CloudTrail's last 90 days; the service knows no resources to name. */
export const mayLookUpTrail = (step: AppFunction): AppFunction =>
  step.allow(['cloudtrail:LookupEvents'], ['*'], 'LookupEvents knows no resources to name.');

/** Keeping the key that replaces a leaked one in a secret, for its owner. */
export const mayKeepReplacement = (step: AppFunction): AppFunction =>
  step.allow(
    [
      'secretsmanager:CreateSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
      'secretsmanager:TagResource',
    ],
    [
      Stack.of(step).formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: 'holdfast/incidents/*',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
    'A secret is named by its incident and action.',
  );
