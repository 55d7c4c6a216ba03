import { randomUUID } from 'node:crypto';
import {
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  DeleteNetworkAclCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { CreateIPSetCommand, DeleteIPSetCommand, GetIPSetCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { expect, test } from '@jest/globals';
import { awsBlockLists } from '../../../../adapters/aws/address/block-lists.ts';
import { actionRole, BLOCK_LIST, BLOCK_LIST_TAG } from '../../../../contracts/names.ts';
import { blockAddress } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome } from '../../support/act-at-home.ts';

/** No other test has block lists there: an address goes onto all of its region. */
const REGION = 'eu-south-2';
const ADDRESS = '198.51.100.7/32';
const waf = new WAFV2Client({ region: REGION });
const ec2 = new EC2Client({ region: REGION });
const breakAfter = breakCalls(WAFV2Client, EC2Client);
const store = awsBlockLists(actionRole('block-address'));
actAtHome();

let clean = (): Promise<unknown> => Promise.resolve();

const makeSet = async (Addresses: string[]) => {
  const Name = `${BLOCK_LIST}-${randomUUID()}`;
  const made = await waf.send(new CreateIPSetCommand({ Name, Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses }));
  return { Id: made.Summary?.Id, Name, Scope: 'REGIONAL' as const };
};

const makeAcl = async (): Promise<string> => {
  const { key: Key, value: Value } = BLOCK_LIST_TAG;
  const TagSpecifications = [{ ResourceType: 'network-acl' as const, Tags: [{ Key, Value }] }];
  const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId: 'vpc-1', TagSpecifications }));
  const NetworkAclId = NetworkAcl?.NetworkAclId ?? '';
  for (const Egress of [true, false])
    for (const [RuleNumber, RuleAction, CidrBlock] of [
      [1, 'deny', '203.0.113.0/24'],
      [100, 'allow', '0.0.0.0/0'],
    ] as const)
      await ec2.send(
        new CreateNetworkAclEntryCommand({ NetworkAclId, Egress, RuleNumber, RuleAction, CidrBlock, Protocol: '-1' }),
      );
  return NetworkAclId;
};

const worldWith = (before: string[]) => async () => {
  await clean();
  const [set, NetworkAclId] = [await makeSet(before), await makeAcl()];
  clean = async () => {
    const { LockToken } = await waf.send(new GetIPSetCommand(set));
    await waf.send(new DeleteIPSetCommand({ ...set, LockToken }));
    await ec2.send(new DeleteNetworkAclCommand({ NetworkAclId }));
  };
  const target = { address: ADDRESS, account: ACCOUNT, region: REGION };
  return {
    port: blockAddress(store),
    target,
    missing: { ...target, region: 'eu-south-1' },
    settings: async () => {
      const { IPSet } = await waf.send(new GetIPSetCommand(set));
      const { NetworkAcls = [] } = await ec2.send(new DescribeNetworkAclsCommand({ NetworkAclIds: [NetworkAclId] }));
      return { addresses: IPSet?.Addresses, entries: NetworkAcls[0]?.Entries };
    },
    breakAfter,
  };
};

containmentActionSuite('block-address, WAF and EC2', worldWith([]));
containmentActionSuite('block-address beside other addresses, WAF and EC2', worldWith(['203.0.113.9/32']));

test('the address is denied under a free number before anything is allowed', async () => {
  const { port, target, settings } = await worldWith([])();
  const seen = await port.capture(target, '2026-03-01T10:00:00.000Z');
  if (seen.kind !== 'captured') throw new Error('not captured');
  await port.act({ captured: seen.captured, occurredAt: '2026-03-01T10:00:00.000Z' });
  const { addresses, entries } = await settings();
  expect(addresses).toEqual([ADDRESS]);
  expect(entries?.filter(({ CidrBlock }) => CidrBlock === ADDRESS)).toMatchObject([
    { Egress: false, RuleNumber: 2, RuleAction: 'deny', Protocol: '-1' },
    { Egress: true, RuleNumber: 2, RuleAction: 'deny', Protocol: '-1' },
  ]);
});

test('a new list of another address family is left alone', async () => {
  const { target } = await worldWith([])();
  const seen = await store.read({ ...target, address: '2001:db8::1/128' });
  expect(Object.keys(seen?.settings ?? {}).filter((list) => list.includes(':ipset/'))).toEqual([]);
});
