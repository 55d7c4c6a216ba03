import * as z from 'zod/mini';
import { Vendor } from '../../contracts/config/vendors.ts';
import type { Aggregate, Decision, RecordedFact } from '../shared/journal/index.ts';

/** One reassessment of one vendor: the task its owner has. */
export type VendorTaskState = { status: 'open'; vendor: Vendor; dueOn: string };

const Due = z.object({ vendor: Vendor, dueOn: z.string() });

const evolve = (state: VendorTaskState | undefined, { type, data }: RecordedFact): VendorTaskState => {
  if (type !== 'third-parties.reassessment-due') throw new RangeError(`${type} is no event of a reassessment`);
  return { ...(state ?? { status: 'open' }), ...Due.parse(data) };
};

/** A reassessment's journal. The daily look is a schedule's, so it never falls due by itself. */
export const vendorTaskAggregate: Aggregate<VendorTaskState> = {
  area: 'third-parties',
  evolve,
  wakeAt: () => undefined,
  status: ({ status }) => status,
};

/** Id of the task: the same for every look at the same due date. */
export const vendorTaskId = (vendorId: string, dueOn: string): string => `${vendorId}-${dueOn}`;

/** Opens the task once. The vendor's facts go along, so that the journal says what was known. */
export const openReassessment =
  (vendor: Vendor, dueOn: string) =>
  (state: VendorTaskState | undefined): Decision =>
    state === undefined
      ? { kind: 'event', type: 'third-parties.reassessment-due', data: { vendor, dueOn } }
      : { kind: 'nothing' };
