import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';

type Rule = Record<string, unknown>;
/** What the commands that are answered carry. */
type Input = {
  Filters: { Name: string; Values: string[] }[];
  InstanceIds: string[];
  VolumeId: string;
  TagSpecifications: { Tags: { Value: string }[] }[];
  GroupName: string;
  GroupId: string;
  IpPermissions: Rule[];
  NetworkInterfaceId: string;
  Groups: string[];
  DisableApiTermination: { Value: boolean };
  IamInstanceProfile: { Arn: string };
  ShouldDecrementDesiredCapacity: boolean;
  Targets: { Id: string; Port: number }[];
};
type Group = { GroupId: string; GroupName: string; IpPermissions: Rule[]; IpPermissionsEgress: Rule[] };

export const INSTANCE = 'i-0abc';
const TARGET_GROUP = 'arn:aws:elasticloadbalancing:eu-central-1:000000000000:targetgroup/web/1';
const PROFILE = 'arn:aws:iam::000000000000:instance-profile/web';
const ALL = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

/** What the services keep of one instance with two network interfaces that serves behind a balancer, in a group of three. */
const atFirst = () => ({
  interfaces: { 'eni-1': ['sg-web', 'sg-admin'], 'eni-2': ['sg-admin'] } as Record<string, string[]>,
  profile: PROFILE as string | null,
  protection: false,
  scaling: { members: [INSTANCE, 'i-1', 'i-2'], desired: 3, min: 1 },
  targets: [{ Id: INSTANCE, Port: 8080 }],
  groups: [] as Group[],
  snapshots: [] as { VolumeId: string; mark: string }[],
  /** Which groups the first network interface was in, one after the other. */
  passed: [] as string[],
});

type World = ReturnType<typeof atFirst>;

const filtered = ({ Filters }: Input, name: string): string | undefined =>
  Filters.find(({ Name }) => Name === name)?.Values[0];
const groupOf = ({ groups }: World, id: string): Group => groups.find(({ GroupId }) => GroupId === id)!;

const lookAt = (world: World): Record<string, (input: Input) => unknown> => ({
  DescribeInstances: ({ InstanceIds }) => {
    if (InstanceIds[0] !== INSTANCE) throw Object.assign(new Error('gone'), { name: 'InvalidInstanceID.NotFound' });
    const NetworkInterfaces = Object.entries(world.interfaces).map(([NetworkInterfaceId, ids]) => ({
      NetworkInterfaceId,
      Groups: ids.map((GroupId) => ({ GroupId })),
    }));
    const BlockDeviceMappings = [{ Ebs: { VolumeId: 'vol-1' } }, { Ebs: { VolumeId: 'vol-2' } }];
    const instance = { InstanceId: INSTANCE, InstanceType: 'm7g.large', VpcId: 'vpc-1', State: { Name: 'running' } };
    return { Reservations: [{ Instances: [{ ...instance, NetworkInterfaces, BlockDeviceMappings }] }] };
  },
  DescribeInstanceAttribute: () => ({ DisableApiTermination: { Value: world.protection } }),
  DescribeIamInstanceProfileAssociations: () => ({
    IamInstanceProfileAssociations:
      world.profile === null
        ? [{ AssociationId: 'old', State: 'disassociating', IamInstanceProfile: { Arn: PROFILE } }]
        : [{ AssociationId: 'now', State: 'associated', IamInstanceProfile: { Arn: world.profile } }],
  }),
  DescribeSecurityGroups: (input) => ({
    SecurityGroups: structuredClone(
      world.groups.filter(({ GroupName }) => GroupName === filtered(input, 'group-name')),
    ),
  }),
  DescribeSnapshots: (input) => ({
    Snapshots: world.snapshots.filter(({ mark }) => mark === filtered(input, 'tag:holdfast:captured-at')),
  }),
  DescribeAutoScalingInstances: () => ({
    AutoScalingInstances: world.scaling.members.includes(INSTANCE)
      ? [{ InstanceId: INSTANCE, AutoScalingGroupName: 'web', LifecycleState: 'InService' }]
      : [],
  }),
  DescribeAutoScalingGroups: () => ({
    AutoScalingGroups: [{ DesiredCapacity: world.scaling.desired, MinSize: world.scaling.min }],
  }),
  DescribeTargetGroups: () => ({ TargetGroups: [{ TargetGroupArn: TARGET_GROUP, VpcId: 'vpc-1' }] }),
  DescribeTargetHealth: () => ({
    TargetHealthDescriptions: world.targets.map((Target) => ({ Target, TargetHealth: { State: 'healthy' } })),
  }),
});

const change = (world: World): Record<string, (input: Input) => unknown> => ({
  CreateSnapshot: ({ VolumeId, TagSpecifications }) =>
    world.snapshots.push({ VolumeId, mark: TagSpecifications[0]!.Tags[0]!.Value }),
  CreateSecurityGroup: ({ GroupName }) =>
    world.groups.push({
      GroupId: `sg-of-${GroupName}`,
      GroupName,
      IpPermissions: [],
      IpPermissionsEgress: [ALL],
    }),
  AuthorizeSecurityGroupIngress: ({ GroupId, IpPermissions }) =>
    (groupOf(world, GroupId).IpPermissions = IpPermissions),
  RevokeSecurityGroupEgress: ({ GroupId }) => (groupOf(world, GroupId).IpPermissionsEgress = []),
  ModifyNetworkInterfaceAttribute: ({ NetworkInterfaceId, Groups }) => {
    world.interfaces[NetworkInterfaceId] = Groups;
    if (NetworkInterfaceId === 'eni-1') world.passed.push(...Groups);
  },
  ModifyInstanceAttribute: ({ DisableApiTermination }) => {
    world.protection = DisableApiTermination.Value;
  },
  AssociateIamInstanceProfile: ({ IamInstanceProfile }) => {
    world.profile = IamInstanceProfile.Arn;
  },
  DisassociateIamInstanceProfile: () => (world.profile = null),
  AttachInstances: () => {
    world.scaling.members.push(INSTANCE);
    world.scaling.desired += 1;
  },
  DetachInstances: ({ ShouldDecrementDesiredCapacity }) => {
    world.scaling.members = world.scaling.members.filter((id) => id !== INSTANCE);
    if (ShouldDecrementDesiredCapacity) world.scaling.desired -= 1;
  },
  RegisterTargets: ({ Targets }) => world.targets.push(...Targets),
  DeregisterTargets: () => (world.targets = []),
});

/** Answers of EC2, Auto Scaling and Elastic Load Balancing as their references give them, over one instance. `renew` makes a new one. */
export const recordedInstance = () => {
  let world = atFirst();
  const send = async ({ input, constructor: { name } }: { input: Input; constructor: { name: string } }) => {
    const answer = { ...lookAt(world), ...change(world) }[name.replace(/Command$/, '')];
    if (answer === undefined) throw new Error(`no answer was recorded for ${name}`);
    return Promise.resolve(structuredClone(answer(input) ?? {}));
  };
  for (const { prototype } of [EC2Client, AutoScalingClient, ElasticLoadBalancingV2Client])
    Object.assign(prototype, { send });
  return {
    renew: (): World => (world = atFirst()),
    world: (): World => world,
  };
};
