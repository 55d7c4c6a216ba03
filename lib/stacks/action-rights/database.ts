import { ArnFormat } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which database an incident is about is known only when it happens.';

/** Stopping an RDS database after a snapshot, and starting it again. */
export const databaseRights = (stack: Stack): ActionRights => {
  const named = (resource: string): string =>
    stack.formatArn({
      service: 'rds',
      region: '*',
      resource,
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return {
    look: [{ actions: ['rds:DescribeDBInstances'], resources: [named('db')], reason: ANY }],
    act: [
      { actions: ['rds:StopDBInstance', 'rds:StartDBInstance'], resources: [named('db')], reason: ANY },
      {
        actions: ['rds:CreateDBSnapshot'],
        resources: [named('db'), named('snapshot')],
        reason: 'The snapshot that StopDBInstance takes is named for the database.',
      },
    ],
  };
};
