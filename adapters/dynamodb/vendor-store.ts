import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { VENDOR_PREFIX, vendorKey, VENDORS_PARTITION } from '../../contracts/limb-keys.ts';
import { Vendor } from '../../contracts/config/vendors.ts';
import { dynamo } from './client.ts';
import { jsonOf, queryPartition } from './query-partition.ts';

/** Vendors added at run time. `unreadable`: sort keys of items that say no vendor. */
export const dynamoVendorStore = (table: string) => ({
  all: async (): Promise<{ vendors: Vendor[]; unreadable: string[] }> => {
    const answer: { vendors: Vendor[]; unreadable: string[] } = { vendors: [], unreadable: [] };
    for (const item of await queryPartition(table, VENDORS_PARTITION, VENDOR_PREFIX)) {
      const { success, data } = Vendor.safeParse(jsonOf(item, 'vendor'));
      if (success) answer.vendors.push(data);
      else answer.unreadable.push(item['sk']?.S ?? '');
    }
    return answer;
  },

  /** Undefined when no such vendor was added. */
  find: async (id: string): Promise<Vendor | undefined> => {
    const { Item } = await dynamo().send(
      new GetItemCommand({
        TableName: table,
        Key: { pk: { S: VENDORS_PARTITION }, sk: { S: vendorKey(id) } },
        ConsistentRead: true,
      }),
    );
    return Item === undefined ? undefined : Vendor.parse(jsonOf(Item, 'vendor'));
  },
});
export type VendorStore = ReturnType<typeof dynamoVendorStore>;
