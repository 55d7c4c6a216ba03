import { expect, test } from '@jest/globals';
import { property, readWorlds } from './templates.ts';
import type { Found, World } from './templates.ts';

/** Roles with a name of ours, below a stack whose name ends so. */
const namedRoles = ({ resources }: World, ending: string): Map<string, Found> =>
  new Map(
    resources
      .filter(({ Type, stack }) => Type === 'AWS::IAM::Role' && stack.endsWith(ending))
      .flatMap((role) => {
        const name = property(role, 'RoleName');
        return typeof name === 'string' ? [[name, role] as const] : [];
      }),
  );

test.each(readWorlds().filter(({ stage }) => stage.memberAccounts.length > 0))(
  'a member account of stage $stageName has every role of an action, and trusts the steps of incidents alone',
  (world) => {
    const [home, member] = [namedRoles(world, '-incidents'), namedRoles(world, '-member')];
    expect(home.size).toBeGreaterThan(5);
    expect([...member.keys()].sort()).toEqual([...home.keys()].sort());
    const trust = [...member.values()].map((role) => JSON.stringify(property(role, 'AssumeRolePolicyDocument')));
    const steps = `"aws:PrincipalArn":"arn:aws:iam::${world.stage.account}:role/holdfast-${world.stageName}-incidents-*"`;
    expect(trust.filter((one) => !one.includes(steps))).toEqual([]);
  },
);
