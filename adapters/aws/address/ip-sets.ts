import { GetIPSetCommand, ListIPSetsCommand, UpdateIPSetCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import type { GetIPSetCommandOutput, IPSetSummary, Scope } from '@aws-sdk/client-wafv2';
import { BLOCK_LIST } from '../../../contracts/names.ts';
import type { Target } from '../../../domain/incidents/containment/index.ts';
import { addressRange, isIpv6 } from '../../../domain/shared/address-range.ts';
import { actionClient } from '../action-client.ts';
import { serviceErrors } from '../service-errors.ts';

const { ask } = serviceErrors('WAF');

/** Sets that stand before CloudFront live there, whatever the region of the incident. */
const CLOUDFRONT_REGION = 'us-east-1';

type ClientOf = (target: Target) => WAFV2Client;
type Place = { client: WAFV2Client; Scope: Scope };
type Found = { ARN: string; Name: string; isListed: boolean };

const placesOf = (clientOf: ClientOf, target: Target): Place[] => [
  { client: clientOf(target), Scope: 'REGIONAL' },
  { client: clientOf({ ...target, region: CLOUDFRONT_REGION }), Scope: 'CLOUDFRONT' },
];

const isBlockList = ({ Name = '' }: IPSetSummary): boolean => Name.startsWith(BLOCK_LIST);

const listed = async ({ client, Scope }: Place, NextMarker?: string): Promise<IPSetSummary[]> => {
  const page = await ask(() => client.send(new ListIPSetsCommand({ Scope, ...(NextMarker ? { NextMarker } : {}) })));
  const sets = (page.IPSets ?? []).filter(isBlockList);
  return page.NextMarker ? [...sets, ...(await listed({ client, Scope }, page.NextMarker))] : sets;
};

const whole = ({ client, Scope }: Place, { Id, Name }: IPSetSummary): Promise<GetIPSetCommandOutput> =>
  ask(() => client.send(new GetIPSetCommand({ Scope, Id, Name })));

/** WAF writes IPv6 addresses out in full: they are compared as ranges. */
const isSame = (range: string) => (address: string) => addressRange(address) === range;

const setsIn = async (place: Place, address: string): Promise<Found[]> => {
  const sets = await Promise.all((await listed(place)).map((one) => whole(place, one)));
  return sets.flatMap(({ IPSet }) =>
    IPSet?.ARN === undefined || (IPSet.IPAddressVersion === 'IPV6') !== isIpv6(address)
      ? []
      : [{ ARN: IPSet.ARN, Name: IPSet.Name ?? '', isListed: IPSet.Addresses?.some(isSame(address)) ?? false }],
  );
};

/** The set as it is now and the token under which no other change came between. */
const setListed = async (place: Place, summary: IPSetSummary, range: string, isWanted: boolean): Promise<void> => {
  const { IPSet, LockToken } = await whole(place, summary);
  const now = IPSet?.Addresses ?? [];
  if (IPSet === undefined || now.some(isSame(range)) === isWanted) return;
  const Addresses = isWanted ? [...now, range] : now.filter((one) => !isSame(range)(one));
  const { Id, Name, Description } = IPSet;
  const described = Description === undefined || Description === '' ? {} : { Description };
  const change = { Scope: place.Scope, Id, Name, Addresses, LockToken, ...described };
  await ask(() => place.client.send(new UpdateIPSetCommand(change)));
};

/** IP sets named `holdfast-blocked…`, with the rights of the role named: those of the region, and those of CloudFront. */
export const awsIpSets = (role: string) => {
  const clientOf = actionClient(role, (options) => new WAFV2Client(options));
  return {
    read: async (target: Target, address: string): Promise<Found[]> =>
      (await Promise.all(placesOf(clientOf, target).map((place) => setsIn(place, address)))).flat(),
    write: async (target: Target, address: string, wanted: ReadonlyMap<string, boolean>): Promise<void> => {
      for (const place of placesOf(clientOf, target))
        for (const summary of await listed(place)) {
          const isWanted = wanted.get(summary.ARN ?? '');
          if (isWanted !== undefined) await setListed(place, summary, address, isWanted);
        }
    },
  };
};
