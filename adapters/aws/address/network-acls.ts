import {
  CreateNetworkAclEntryCommand,
  DeleteNetworkAclEntryCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { NetworkAcl } from '@aws-sdk/client-ec2';
import { BLOCK_LIST_TAG } from '../../../contracts/names.ts';
import type { Target } from '../../../domain/incidents/containment/index.ts';
import { isIpv6 } from '../../../domain/shared/address-range.ts';
import { actionClient } from '../action-client.ts';
import { serviceErrors } from '../service-errors.ts';
import { denials, freeNumber } from './acl-entries.ts';

const { ask } = serviceErrors('EC2');

type Found = { arn: string; name: string; isListed: Record<Direction, boolean> };
const DIRECTIONS = ['ingress', 'egress'] as const;
type Direction = (typeof DIRECTIONS)[number];

const given = async (client: EC2Client): Promise<NetworkAcl[]> => {
  const Filters = [{ Name: `tag:${BLOCK_LIST_TAG.key}`, Values: [BLOCK_LIST_TAG.value] }];
  const { NetworkAcls = [] } = await ask(() => client.send(new DescribeNetworkAclsCommand({ Filters })));
  return NetworkAcls;
};

const arnOf = ({ account = '', region = '' }: Target, { NetworkAclId = '' }: NetworkAcl): string =>
  `arn:aws:ec2:${region}:${account}:network-acl/${NetworkAclId}`;

const entriesOf = ({ Entries = [] }: NetworkAcl, direction: Direction) =>
  Entries.filter(({ Egress = false }) => Egress === (direction === 'egress'));

const setDenied = async (
  client: EC2Client,
  { acl, direction }: { acl: NetworkAcl; direction: Direction },
  range: string,
  isWanted: boolean,
): Promise<void> => {
  const { NetworkAclId } = acl;
  const entries = entriesOf(acl, direction);
  const there = denials(entries, range);
  if (there.length > 0 === isWanted) return;
  const place = { NetworkAclId, Egress: direction === 'egress' };
  for (const RuleNumber of there)
    await ask(() => client.send(new DeleteNetworkAclEntryCommand({ ...place, RuleNumber })));
  if (!isWanted) return;
  const whom = isIpv6(range) ? { Ipv6CidrBlock: range } : { CidrBlock: range };
  const rule = { ...place, ...whom, Protocol: '-1', RuleAction: 'deny' as const, RuleNumber: freeNumber(entries) };
  await ask(() => client.send(new CreateNetworkAclEntryCommand(rule)));
};

/** Network ACLs with the tag `holdfast:block-list = yes`, with the rights of the role named. */
export const awsNetworkAcls = (role: string) => {
  const clientOf = actionClient(role, (options) => new EC2Client(options));
  return {
    read: async (target: Target, address: string): Promise<Found[]> =>
      (await given(clientOf(target))).map((acl) => {
        const isDenied = (direction: Direction) => denials(entriesOf(acl, direction), address).length > 0;
        return {
          arn: arnOf(target, acl),
          name: acl.NetworkAclId ?? '',
          isListed: { ingress: isDenied('ingress'), egress: isDenied('egress') },
        };
      }),
    write: async (target: Target, address: string, wanted: ReadonlyMap<string, boolean>): Promise<void> => {
      const client = clientOf(target);
      for (const acl of await given(client))
        for (const direction of DIRECTIONS) {
          const isWanted = wanted.get(`${arnOf(target, acl)}#${direction}`);
          if (isWanted !== undefined) await setDenied(client, { acl, direction }, address, isWanted);
        }
    },
  };
};
