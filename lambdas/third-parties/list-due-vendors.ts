import * as z from 'zod/mini';
import { readVendorsConfig } from '../../adapters/config/vendors.ts';
import { dynamoVendorStore } from '../../adapters/dynamodb/vendor-store.ts';
import type { VendorStore } from '../../adapters/dynamodb/vendor-store.ts';
import { environment } from '../../adapters/environment.ts';
import type { Vendor } from '../../contracts/config/vendors.ts';
import { ENV } from '../../contracts/env.ts';
import { chooseVendors, reassessmentDue } from '../../domain/third-parties/index.ts';
import { logger, step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.object({ execution: z.string() });
export type DueVendor = { vendorId: string; dueOn: string };

/** The vendors whose reassessment is due within 30 days or overdue today. */
export const listDueVendorsStep =
  (configured: readonly Vendor[], store: Pick<VendorStore, 'all'>) =>
  async (_input: object, { now }: Invocation): Promise<{ vendors: DueVendor[] }> => {
    const { vendors: added, unreadable } = await store.all();
    if (unreadable.length > 0) logger.error('vendor items are unreadable', { unreadable });
    const today = now.slice(0, 10);
    const vendors = chooseVendors(configured, added).flatMap((vendor) => {
      const { kind, dueOn } = reassessmentDue(vendor, today);
      return kind === 'due' ? [{ vendorId: vendor.id, dueOn }] : [];
    });
    return { vendors };
  };

export const handler = step(Input, () =>
  listDueVendorsStep(readVendorsConfig(), dynamoVendorStore(environment(ENV.thirdPartiesTable))),
);
