import {
  DescribeInstanceAttributeCommand,
  DescribeInstancesCommand,
  ModifyInstanceAttributeCommand,
} from '@aws-sdk/client-ec2';
import type { EC2Client, Instance } from '@aws-sdk/client-ec2';
import { QUARANTINE_GROUP } from '../../../domain/incidents/containment/index.ts';
import type { InstanceSettings, InstanceStore, Target } from '../../../domain/incidents/containment/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { autoScalingOf, writeAutoScaling } from './auto-scaling.ts';
import { askEc2, askEc2IfThere, instanceClients } from './clients.ts';
import type { InstanceClients } from './clients.ts';
import { profileOf, writeProfile } from './instance-profile.ts';
import { quarantineId, writeGroups } from './security-groups.ts';
import { targetsOf, writeTargets } from './target-groups.ts';

type ClientsOf = (target: Target) => InstanceClients;

const found = async (ec2: EC2Client, id: string): Promise<Instance | undefined> => {
  const described = await askEc2IfThere(() => ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] })));
  const instance = described?.Reservations?.[0]?.Instances?.[0];
  return instance?.State?.Name === 'terminated' ? undefined : instance;
};

const groupsOf = async (ec2: EC2Client, { NetworkInterfaces = [], VpcId = '' }: Instance) => {
  const closed = await quarantineId(ec2, VpcId);
  return Object.fromEntries(
    NetworkInterfaces.map(({ NetworkInterfaceId = '', Groups = [] }) => [
      NetworkInterfaceId,
      Groups.map(({ GroupId = '' }) => (GroupId === closed ? QUARANTINE_GROUP : GroupId)).toSorted(),
    ]),
  );
};

const isTerminationProtected = async (ec2: EC2Client, InstanceId: string): Promise<boolean> => {
  const Attribute = 'disableApiTermination';
  const { DisableApiTermination } = await askEc2(() =>
    ec2.send(new DescribeInstanceAttributeCommand({ InstanceId, Attribute })),
  );
  return DisableApiTermination?.Value === true;
};

const settingsOf = async (clients: InstanceClients, instance: Instance): Promise<InstanceSettings> => {
  const { InstanceId: id = '', VpcId = '' } = instance;
  return {
    groups: await groupsOf(clients.ec2, instance),
    profile: (await profileOf(clients.ec2, id))?.IamInstanceProfile?.Arn ?? null,
    isTerminationProtected: await isTerminationProtected(clients.ec2, id),
    autoScaling: await autoScalingOf(clients.scaling, id),
    targets: await targetsOf(clients.balancing, id, VpcId),
  };
};

const contextOf = ({ InstanceType, State, BlockDeviceMappings = [] }: Instance) => ({
  kind: InstanceType ?? '',
  state: State?.Name ?? '',
  volumes: BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.VolumeId ?? []),
});

const read =
  (clientsOf: ClientsOf): InstanceStore['read'] =>
  async (target) => {
    const { instance: id = '', account = '', region = '' } = target;
    const clients = clientsOf(target);
    const instance = await found(clients.ec2, id);
    if (instance === undefined) return undefined;
    return {
      arn: `arn:aws:ec2:${region}:${account}:instance/${id}`,
      settings: await settingsOf(clients, instance),
      context: contextOf(instance),
    };
  };

const write =
  (clientsOf: ClientsOf): InstanceStore['write'] =>
  async (target, wanted) => {
    const { ec2, scaling, balancing } = clientsOf(target);
    const id = target['instance'] ?? '';
    const instance = await found(ec2, id);
    if (instance === undefined) throw new NotFoundError('EC2: no such instance');
    const { VpcId: vpc = '' } = instance;
    const protect = () =>
      askEc2(() =>
        ec2.send(
          new ModifyInstanceAttributeCommand({
            InstanceId: id,
            DisableApiTermination: { Value: wanted.isTerminationProtected },
          }),
        ),
      );
    const steps = [
      protect,
      // Out of the group before it looks ill: auto scaling would replace and terminate it.
      () => writeAutoScaling(scaling, id, wanted.autoScaling),
      async () => writeTargets(balancing, id, await targetsOf(balancing, id, vpc), wanted.targets),
      async () => writeGroups(ec2, vpc, await groupsOf(ec2, instance), wanted.groups),
      () => writeProfile(ec2, id, wanted.profile),
    ];
    // Back in the opposite order: it serves again only when it is whole.
    for (const step of wanted.autoScaling === null && wanted.targets.length === 0 ? steps : steps.toReversed())
      await step();
  };

/** EC2 instances, with the rights of the role named. */
export const awsInstanceSettings = (role: string): InstanceStore => {
  const clientsOf = instanceClients(role);
  return { read: read(clientsOf), write: write(clientsOf) };
};
