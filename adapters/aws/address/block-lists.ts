import type { AddressStore } from '../../../domain/incidents/containment/index.ts';
import { awsIpSets } from './ip-sets.ts';
import { awsNetworkAcls } from './network-acls.ts';

/** Every list that the bank gave to block addresses on, with the rights of the role named. */
export const awsBlockLists = (role: string): AddressStore => {
  const [ipSets, networkAcls] = [awsIpSets(role), awsNetworkAcls(role)];
  return {
    read: async (target) => {
      const { address = '' } = target;
      const [sets, acls] = await Promise.all([ipSets.read(target, address), networkAcls.read(target, address)]);
      const arn = sets[0]?.ARN ?? acls[0]?.arn;
      if (arn === undefined) return undefined;
      return {
        arn,
        settings: Object.fromEntries([
          ...sets.map(({ ARN, isListed }) => [ARN, isListed] as const),
          ...acls.flatMap(({ arn: acl, isListed }) => [
            [`${acl}#ingress`, isListed.ingress] as const,
            [`${acl}#egress`, isListed.egress] as const,
          ]),
        ]),
        context: { ipSets: sets.map(({ Name }) => Name), networkAcls: acls.map(({ name }) => name) },
      };
    },
    write: async (target, settings) => {
      const { address = '' } = target;
      const wanted = new Map(Object.entries(settings));
      await ipSets.write(target, address, wanted);
      await networkAcls.write(target, address, wanted);
    },
  };
};
