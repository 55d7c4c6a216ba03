import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
  ModifyNetworkInterfaceAttributeCommand,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import type { EC2Client, SecurityGroup } from '@aws-sdk/client-ec2';
import { QUARANTINE_GROUP } from '../../../domain/incidents/containment/index.ts';
import type { InstanceSettings } from '../../../domain/incidents/containment/index.ts';
import { UnavailableError } from '../../../domain/shared/errors.ts';
import { askEc2 } from './clients.ts';

/**
 * Lets everything through, so that flows are not tracked. A flow that was tracked under other rules would live on when they
 * are taken away; one that is not tracked ends with its rule (EC2 User Guide, connection tracking, untracked connections).
 */
const UNTRACKED_GROUP = 'holdfast-untracked';

const EVERYTHING = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];

const named = async (ec2: EC2Client, vpc: string, name: string): Promise<SecurityGroup | undefined> => {
  const Filters = [
    { Name: 'vpc-id', Values: [vpc] },
    { Name: 'group-name', Values: [name] },
  ];
  const { SecurityGroups = [] } = await askEc2(() => ec2.send(new DescribeSecurityGroupsCommand({ Filters })));
  return SecurityGroups[0];
};

/** The id of the quarantine group of a network when it lets nothing through; a group with rules is no quarantine. */
export const quarantineId = async (ec2: EC2Client, vpc: string): Promise<string | undefined> => {
  const group = await named(ec2, vpc, QUARANTINE_GROUP);
  const rules = [...(group?.IpPermissions ?? []), ...(group?.IpPermissionsEgress ?? [])];
  return rules.length === 0 ? group?.GroupId : undefined;
};

const made = async (ec2: EC2Client, vpc: string, name: string): Promise<SecurityGroup> => {
  const there = await named(ec2, vpc, name);
  if (there !== undefined) return there;
  const Description = 'Made by Holdfast to isolate instances';
  await askEc2(() => ec2.send(new CreateSecurityGroupCommand({ GroupName: name, VpcId: vpc, Description })));
  const group = await named(ec2, vpc, name);
  if (group === undefined) throw new UnavailableError('EC2: the security group is not there yet');
  return group;
};

/** A new group lets everything out: that rule is taken away. */
const quarantine = async (ec2: EC2Client, vpc: string): Promise<string> => {
  const { GroupId = '', IpPermissionsEgress = [] } = await made(ec2, vpc, QUARANTINE_GROUP);
  if (IpPermissionsEgress.length > 0)
    await askEc2(() => ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: IpPermissionsEgress })));
  return GroupId;
};

const untracked = async (ec2: EC2Client, vpc: string): Promise<string> => {
  const { GroupId = '', IpPermissions = [] } = await made(ec2, vpc, UNTRACKED_GROUP);
  if (IpPermissions.length === 0)
    await askEc2(() => ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: EVERYTHING })));
  return GroupId;
};

const setGroups = (ec2: EC2Client, NetworkInterfaceId: string, Groups: string[]) =>
  askEc2(() => ec2.send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, Groups })));

type Groups = InstanceSettings['groups'];

/** Puts each network interface into the groups wanted, where it is not in them already; into the quarantine through the untracked group. */
export const writeGroups = async (ec2: EC2Client, vpc: string, now: Groups, wanted: Groups): Promise<void> => {
  for (const [networkInterface, groups] of Object.entries(wanted)) {
    if (now[networkInterface]?.join() === groups.join()) continue;
    if (groups.join() !== QUARANTINE_GROUP) {
      await setGroups(ec2, networkInterface, groups);
      continue;
    }
    const closed = await quarantine(ec2, vpc);
    await setGroups(ec2, networkInterface, [await untracked(ec2, vpc)]);
    await setGroups(ec2, networkInterface, [closed]);
  }
};
