import { ArnFormat } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which secret an incident is about is known only when it happens.';

/** Giving a secret a new version. No right to read a value. */
export const secretRights = (stack: Stack): ActionRights => {
  const named = { region: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME };
  const secrets = stack.formatArn({ ...named, service: 'secretsmanager', resource: 'secret', resourceName: '*' });
  const rotating = { ...named, service: 'lambda', resource: 'function', resourceName: 'SecretsManager*' };
  return {
    look: [
      {
        actions: ['secretsmanager:DescribeSecret', 'secretsmanager:ListSecretVersionIds'],
        resources: [secrets],
        reason: ANY,
      },
    ],
    act: [
      {
        actions: [
          'secretsmanager:PutSecretValue',
          'secretsmanager:RotateSecret',
          'secretsmanager:UpdateSecretVersionStage',
        ],
        resources: [secrets],
        reason: ANY,
      },
      {
        actions: ['lambda:InvokeFunction'],
        resources: [stack.formatArn(rotating)],
        reason: 'RotateSecret asks for it; rotation functions are named as the templates of AWS name them.',
      },
    ],
  };
};
