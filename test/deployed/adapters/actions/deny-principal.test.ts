import { IAMClient, PutRolePermissionsBoundaryCommand } from '@aws-sdk/client-iam';
import { awsPrincipalSettings } from '../../../../adapters/aws/principal-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import {
  AFTERMATH_POLICY,
  denyOlderSessions,
  denyPrincipal,
  settingsPort,
} from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { actAtHome } from '../../support/act-at-home.ts';
import { freshRole, freshUser, iam } from '../../support/principals.ts';

const breakAfter = breakCalls(IAMClient);
actAtHome();

const port = () => settingsPort(denyPrincipal, awsPrincipalSettings(actionRole('deny-principal')));

/** The former boundary is back, and what was taken until the release is denied. */
const remediated = (before: unknown) => ({
  ...(before as object),
  documents: [[AFTERMATH_POLICY, denyOlderSessions('2026-03-01T12:00:00.000Z')]],
});

containmentActionSuite('deny-principal on a role with a boundary, IAM', async () => {
  const role = await freshRole();
  const RoleName = role.target.name;
  const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary }));
  const other = { RoleName, PermissionsBoundary: 'arn:aws:iam::aws:policy/SecurityAudit' };
  const meddle = () => iam.send(new PutRolePermissionsBoundaryCommand(other));
  return { ...role, port: port(), breakAfter, meddle, remediated };
});
containmentActionSuite('deny-principal on a role, IAM', async () => {
  const role = await freshRole();
  const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  const meddle = () =>
    iam.send(new PutRolePermissionsBoundaryCommand({ RoleName: role.target.name, PermissionsBoundary }));
  return { ...role, port: port(), breakAfter, meddle, remediated };
});
containmentActionSuite('deny-principal on a user, IAM', async () => ({
  ...(await freshUser()),
  port: port(),
  breakAfter,
  remediated,
}));
