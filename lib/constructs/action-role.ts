import { ArnPrincipal, CompositePrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { actionRoleName, externalId } from '../../contracts/names.ts';
import { explainWildcards } from '../explained.ts';
import { HouseStack } from '../house.ts';
import type { AppFunction } from './app-function.ts';

/** What a role may do; `reason` is read by who reviews the wildcards in its resources. */
export type Right = {
  actions: string[];
  resources: string[];
  reason: string;
  conditions?: Record<string, Record<string, string>>;
};

/** What an action needs to look at its target, and to change it. */
export type ActionRights = { look: Right[]; act: Right[] };

interface ActionRoleProps {
  readonly name: string;
  readonly rights: readonly Right[];
  /** What wins over every right. */
  readonly denied: readonly Pick<Right, 'actions' | 'resources'>[];
  /** The functions that may take it; at least one. */
  readonly takenBy: readonly AppFunction[];
}

/** The role a containment action is done with, or looked with: taken with this deployment's external id, by these functions. */
export class ActionRole extends Construct {
  constructor(scope: Construct, id: string, { name, rights, denied, takenBy }: ActionRoleProps) {
    super(scope, id);
    const { stageName } = HouseStack.houseAround(this);
    const roles = takenBy.flatMap(({ lambda }): IRole[] => (lambda.role === undefined ? [] : [lambda.role]));
    const conditions = { StringEquals: { 'sts:ExternalId': externalId(stageName) } };
    const role = new Role(this, 'Role', {
      roleName: actionRoleName(stageName, name),
      assumedBy: new CompositePrincipal(
        ...roles.map(({ roleArn }) => new ArnPrincipal(roleArn).withConditions(conditions)),
      ),
    });
    for (const { actions, resources, reason, conditions = {} } of rights) {
      role.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
      explainWildcards(role, resources, reason);
    }
    for (const { actions, resources } of denied)
      role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions, resources }));
    for (const step of takenBy) step.allow(['sts:AssumeRole'], [role.roleArn]);
  }
}
