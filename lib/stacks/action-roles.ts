import { Stack } from 'aws-cdk-lib';
import type { PrincipalBase } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import protectedJson from '../../config/protected.json' with { type: 'json' };
import { CONTAINMENT_ACTIONS } from '../../contracts/config/playbook.ts';
import { Protected } from '../../contracts/config/protected.ts';
import { actionRole, LOOK_ROLE } from '../../contracts/names.ts';
import { ActionRole } from '../constructs/action-role.ts';
import { tagRights } from './action-rights/tags.ts';
import { ACTION_RIGHTS } from './action-rights/rights-of.ts';

/** Who looks at targets, and who carries actions out and releases them. */
type Takers = { look: readonly PrincipalBase[]; act: readonly PrincipalBase[] };

/** The role that looks, and those that act. */
type ActionRoles = { look: ActionRole; act: ActionRole[] };

/** ARNs that no action touches, whatever its rights. */
const untouchable = (): string[] => {
  const { principals, resources = [] } = Protected.parse(protectedJson);
  return [...principals, ...resources].map(({ arn }) => arn);
};

/** One role that looks, and one for each action; a role that acts also looks, as it captures just before. */
export const declareActionRoles = (scope: Construct, stageName: string, { look, act }: Takers): ActionRoles => {
  const stack = Stack.of(scope);
  const actions = CONTAINMENT_ACTIONS.flatMap((id) => {
    const rights = ACTION_RIGHTS[id]?.(stack);
    return rights === undefined ? [] : [{ id, rights }];
  });
  const looking = [...actions.flatMap(({ rights }) => rights.look), ...tagRights(stack)];
  const common = { stageName, denied: [] };
  return {
    look: new ActionRole(scope, 'LookRole', {
      ...common,
      name: LOOK_ROLE,
      rights: looking,
      takenBy: [...look, ...act],
    }),
    act: actions.map(
      ({ id, rights }) =>
        new ActionRole(scope, `Role-${id}`, {
          ...common,
          name: actionRole(id),
          rights: [...rights.look, ...rights.act],
          denied: rights.act.map(({ actions: denied }) => ({ actions: denied, resources: untouchable() })),
          takenBy: act,
        }),
    ),
  };
};
