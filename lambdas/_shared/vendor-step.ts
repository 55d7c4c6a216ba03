import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { VendorTaskState } from '../../domain/third-parties/index.ts';
import { vendorTaskAggregate } from '../../domain/third-parties/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';

/** What every step about one vendor gets: who, and the due date that names the task. */
export const VendorInput = z.object({ vendorId: z.string().check(z.minLength(1)), dueOn: z.iso.date() });
export type VendorInput = z.infer<typeof VendorInput>;

/** The reassessments' journal in the table that infrastructure bound. */
export const vendorTaskJournal = (): Journal<VendorTaskState> =>
  dynamoJournal(vendorTaskAggregate, environment(ENV.thirdPartiesTable));
