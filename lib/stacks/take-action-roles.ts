import type { Construct } from 'constructs';
import { ArnPrincipal } from 'aws-cdk-lib/aws-iam';
import { CONTAINMENT_ACTIONS } from '../../contracts/config/playbook.ts';
import { actionRole, actionRoleName, LOOK_ROLE } from '../../contracts/names.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import type { House } from '../house.ts';
import { declareActionRoles } from './action-roles.ts';

/** The functions that look at targets, and those that carry actions out and release them. */
type Steps = { look: readonly AppFunction[]; act: readonly AppFunction[] };

const principals = (steps: readonly AppFunction[]): ArnPrincipal[] =>
  steps.flatMap(({ lambda }) => (lambda.role === undefined ? [] : [new ArnPrincipal(lambda.role.roleArn)]));

/** The roles of actions in the home account; each step may take those of its kind, there and in every member account. */
export const takeActionRoles = (scope: Construct, { stageName, stage }: House, { look, act }: Steps): void => {
  const roles = declareActionRoles(scope, stageName, { look: principals(look), act: principals(act) });
  const inMembers = (role: string): string[] =>
    stage.memberAccounts.map((account) => `arn:aws:iam::${account}:role/${actionRoleName(stageName, role)}`);
  const toLook = [roles.look.role.roleArn, ...inMembers(LOOK_ROLE)];
  const toAct = [
    ...roles.act.map(({ role }) => role.roleArn),
    ...CONTAINMENT_ACTIONS.flatMap((id) => inMembers(actionRole(id))),
  ];
  for (const step of look) step.allow(['sts:AssumeRole'], toLook);
  for (const step of act) step.allow(['sts:AssumeRole'], [...toLook, ...toAct]);
};
