import * as z from 'zod/mini';
import type { SettingsStore } from '../settings-action.ts';

/**
 * Whether an address is on each block list. A list is the ARN of a WAF IP set, or that of a network ACL with its direction
 * behind it (`…network-acl/acl-1#ingress`).
 */
export const AddressSettings = z.record(z.string(), z.boolean());
export type AddressSettings = z.infer<typeof AddressSettings>;

/** Names of the lists that web rules and subnets stand behind, for the person who decides. */
export const AddressContext = z.object({ ipSets: z.array(z.string()), networkAcls: z.array(z.string()) });
export type AddressContext = z.infer<typeof AddressContext>;

export type AddressStore = SettingsStore<AddressSettings, AddressContext>;
