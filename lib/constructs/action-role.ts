import { CompositePrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { PrincipalBase } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { actionRoleName, externalId } from '../../contracts/names.ts';
import { explainWildcards } from '../explained.ts';

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
  readonly stageName: string;
  readonly name: string;
  readonly rights: readonly Right[];
  /** What wins over every right. */
  readonly denied: readonly Pick<Right, 'actions' | 'resources'>[];
  /** Who may take it; at least one. */
  readonly takenBy: readonly PrincipalBase[];
}

/** The role a containment action is done with, or looked with: taken with the external id of this deployment. */
export class ActionRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { stageName, name, rights, denied, takenBy }: ActionRoleProps) {
    super(scope, id);
    const shown = { StringEquals: { 'sts:ExternalId': externalId(stageName) } };
    const role = new Role(this, 'Role', {
      roleName: actionRoleName(stageName, name),
      assumedBy: new CompositePrincipal(...takenBy.map((one) => one.withConditions(shown))),
    });
    this.role = role;
    for (const { actions, resources, reason, conditions = {} } of rights) {
      role.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
      explainWildcards(role, resources, reason);
    }
    for (const { actions, resources } of denied)
      role.addToPolicy(new PolicyStatement({ effect: Effect.DENY, actions, resources }));
  }
}
