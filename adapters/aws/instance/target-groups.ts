import {
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
  paginateDescribeTargetGroups,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { InstanceSettings } from '../../../domain/incidents/containment/index.ts';
import { askBalancing } from './clients.ts';

type Targets = InstanceSettings['targets'];

const groupsIn = (balancing: ElasticLoadBalancingV2Client, vpc: string): Promise<string[]> =>
  askBalancing(async () => {
    const found: string[] = [];
    for await (const { TargetGroups = [] } of paginateDescribeTargetGroups({ client: balancing }, {}))
      for (const { TargetGroupArn = '', VpcId } of TargetGroups) if (VpcId === vpc) found.push(TargetGroupArn);
    return found.toSorted();
  });

const servedBy = async (balancing: ElasticLoadBalancingV2Client, id: string, group: string): Promise<Targets> => {
  const { TargetHealthDescriptions = [] } = await askBalancing(() =>
    balancing.send(new DescribeTargetHealthCommand({ TargetGroupArn: group })),
  );
  return TargetHealthDescriptions.filter(
    ({ Target, TargetHealth }) => Target?.Id === id && TargetHealth?.State !== 'draining',
  ).map(({ Target }) => ({ group, port: Target?.Port ?? 0 }));
};

/** Which target groups of its network send an instance traffic, in order; one that it is leaving does not. */
export const targetsOf = async (balancing: ElasticLoadBalancingV2Client, id: string, vpc: string): Promise<Targets> => {
  const targets: Targets = [];
  for (const group of await groupsIn(balancing, vpc)) targets.push(...(await servedBy(balancing, id, group)));
  return targets.toSorted((one, other) => one.group.localeCompare(other.group) || one.port - other.port);
};

const without = (some: Targets, others: Targets): Targets =>
  some.filter(({ group, port }) => !others.some((other) => other.group === group && other.port === port));

/** Takes an instance out of target groups, and puts it into others, until it is in those wanted. */
export const writeTargets = async (
  balancing: ElasticLoadBalancingV2Client,
  id: string,
  now: Targets,
  wanted: Targets,
): Promise<void> => {
  const of = ({ group, port }: Targets[number]) => ({ TargetGroupArn: group, Targets: [{ Id: id, Port: port }] });
  for (const one of without(now, wanted))
    await askBalancing(() => balancing.send(new DeregisterTargetsCommand(of(one))));
  for (const one of without(wanted, now)) await askBalancing(() => balancing.send(new RegisterTargetsCommand(of(one))));
};
