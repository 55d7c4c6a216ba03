import { readVendorsConfig } from '../../adapters/config/vendors.ts';
import { dynamoVendorStore } from '../../adapters/dynamodb/vendor-store.ts';
import { environment } from '../../adapters/environment.ts';
import type { Vendor } from '../../contracts/config/vendors.ts';
import { ENV } from '../../contracts/env.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { openReassessment, vendorTaskId } from '../../domain/third-parties/index.ts';
import type { VendorTaskState } from '../../domain/third-parties/index.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { VendorInput, vendorTaskJournal } from '../_shared/vendor-step.ts';

/** Opens the task of a due date, once however often somebody looks. */
export const openReassessmentStep =
  (journal: Journal<VendorTaskState>, findVendor: (id: string) => Promise<Vendor | undefined>) =>
  async ({ vendorId, dueOn }: VendorInput, { now, request }: Invocation): Promise<{ taskId: string }> => {
    const vendor = await findVendor(vendorId);
    if (vendor === undefined) throw new NotFoundError(`vendor ${vendorId} does not exist`);
    const taskId = vendorTaskId(vendorId, dueOn);
    const command = { key: 'open-reassessment', actor: 'system:assess-vendor', now, cause: { request } };
    await journal.execute(taskId, command, openReassessment(vendor, dueOn));
    return { taskId };
  };

export const handler = step(VendorInput, () => {
  const added = dynamoVendorStore(environment(ENV.thirdPartiesTable));
  const configured = readVendorsConfig();
  return openReassessmentStep(
    vendorTaskJournal(),
    async (id) => configured.find((vendor) => vendor.id === id) ?? (await added.find(id)),
  );
});
