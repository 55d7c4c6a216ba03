import { listOf, property, read, refersTo, type Found, type World } from './templates.ts';

/** A statement of an IAM policy, its lists written as lists. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: string[];
  readonly resources: unknown[];
  readonly condition: unknown;
}

const statementsIn = (document: unknown): Statement[] =>
  listOf(read(document, 'Statement')).map((statement) => ({
    effect: read(statement, 'Effect') as Statement['effect'],
    actions: listOf(read(statement, 'Action')).map(String),
    resources: listOf(read(statement, 'Resource')),
    condition: read(statement, 'Condition'),
  }));

/** The statements of a policy, or of a role's inline policies. */
export const statementsOf = (resource: Found): Statement[] => {
  const inline = listOf(property(resource, 'Policies')).map((policy) => read(policy, 'PolicyDocument'));
  return [property(resource, 'PolicyDocument'), ...inline].flatMap(statementsIn);
};

/** The role a function runs as. */
export const roleOf = ({ resources }: World, lambda: Found): Found | undefined =>
  resources.find((role) => role.Type === 'AWS::IAM::Role' && refersTo(property(lambda, 'Role'), role));

/** Every statement of a role, its own and those of the policies attached to it. */
export const statementsOfRole = ({ resources }: World, role: Found): Statement[] =>
  resources
    .filter(({ Type, stack }) => Type === 'AWS::IAM::Policy' && stack === role.stack)
    .filter((policy) => refersTo(property(policy, 'Roles'), role))
    .concat(role)
    .flatMap(statementsOf);

/** What S3, DynamoDB and others do with the key for a function is no right of its own to call KMS. */
const isThroughAService = ({ condition }: Statement): boolean =>
  read(condition, 'StringEquals.kms:ViaService') !== undefined;

/** The roles that a role may take for what it must not do itself. */
const takenBy = (world: World, role: Found): Found[] => {
  const takes = statementsOfRole(world, role).filter(({ actions }) => actions.includes('sts:AssumeRole'));
  return world.resources.filter(
    (other) => other.Type === 'AWS::IAM::Role' && takes.some(({ resources }) => refersTo(resources, other)),
  );
};

/** The actions a function may call itself or with a role it takes, on whatever resource. */
export const allowedActions = (world: World, lambda: Found): Set<string> => {
  const role = roleOf(world, lambda);
  const roles = role === undefined ? [] : [role, ...takenBy(world, role)];
  const statements = roles.flatMap((one) => statementsOfRole(world, one));
  return new Set(
    statements
      .filter((statement) => statement.effect === 'Allow' && !isThroughAService(statement))
      .flatMap(({ actions }) => actions),
  );
};
