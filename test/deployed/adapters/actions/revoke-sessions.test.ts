import { IAMClient, PutRolePolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { awsSessionSettings } from '../../../../adapters/aws/principal-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { REVOKE_POLICY, revokeSessions, settingsPort } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { actAtHome } from '../../support/act-at-home.ts';
import { freshRole, freshUser, iam } from '../../support/principals.ts';

const breakAfter = breakCalls(IAMClient);
actAtHome();

const port = () => settingsPort(revokeSessions, awsSessionSettings(actionRole('revoke-sessions')));
/** What somebody else wrote, spaced as people do. */
const policyOn = (service: string) => ({
  PolicyName: REVOKE_POLICY,
  PolicyDocument: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "${service}:*", "Resource": "*" }] }`,
});
/** Sessions from before the act are still alive when the suite says that it is remediated. */
const remediated = (_: unknown, held: unknown) => held;

const ofRole = (revokedBefore: boolean) => async () => {
  const role = await freshRole();
  const write = (service: string) =>
    iam.send(new PutRolePolicyCommand({ RoleName: role.target.name, ...policyOn(service) }));
  if (revokedBefore) await write('s3');
  const meddle = () => write('ec2');
  return { ...role, port: port(), breakAfter, meddle, remediated };
};

containmentActionSuite('revoke-sessions of a role, IAM', ofRole(false));
containmentActionSuite('revoke-sessions of a role revoked before, IAM', ofRole(true));
containmentActionSuite('revoke-sessions of a user, IAM', async () => {
  const user = await freshUser();
  const meddle = () => iam.send(new PutUserPolicyCommand({ UserName: user.target.name, ...policyOn('s3') }));
  return { ...user, port: port(), breakAfter, meddle, remediated };
});
