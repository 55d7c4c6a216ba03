import { ArnFormat } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which function an incident is about is known only when it happens.';

/** Throttling a Lambda function. */
export const functionRights = (stack: Stack): ActionRights => {
  const functions = stack.formatArn({
    service: 'lambda',
    region: '*',
    resource: 'function',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return {
    look: [
      { actions: ['lambda:GetFunction'], resources: [functions], reason: ANY },
      {
        actions: ['lambda:ListEventSourceMappings'],
        resources: ['*'],
        reason: 'ListEventSourceMappings knows no resources to name.',
      },
    ],
    act: [
      {
        actions: ['lambda:PutFunctionConcurrency', 'lambda:DeleteFunctionConcurrency'],
        resources: [functions],
        reason: ANY,
      },
    ],
  };
};
