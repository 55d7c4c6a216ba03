import vendors from '../../config/vendors.json' with { type: 'json' };
import { VendorsConfig } from '../../contracts/config/vendors.ts';
import type { Vendor } from '../../contracts/config/vendors.ts';

/** The vendors as deployed. */
export const readVendorsConfig = (): Vendor[] => VendorsConfig.parse(vendors).vendors;
