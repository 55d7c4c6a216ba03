import type { Vendor } from '../../contracts/config/vendors.ts';
import type { VendorMailView } from './mails/index.ts';
import type { Owner } from './choose-owner.ts';
import { vendorTaskId } from './vendor-task.ts';

/** What the mail about a due reassessment says. `now` is UTC ISO 8601; the task is due by the end of its day. */
export const vendorMailFacts = (
  { id, name, tier, services, lastAssessedOn, intervalMonths }: Vendor,
  { dueOn, now, owner }: { dueOn: string; now: string; owner: Owner },
): VendorMailView => ({
  now,
  timeZone: owner.person.timeZone,
  taskId: vendorTaskId(id, dueOn),
  vendor: { id, name, tier, services, supportsCriticalFunction: tier === 'critical' },
  ...(lastAssessedOn === null ? {} : { lastAssessedAt: `${lastAssessedOn}T12:00:00.000Z` }),
  // The same day in every time zone of Europe.
  dueAt: `${dueOn}T20:59:59.000Z`,
  rule: `every ${intervalMonths} months for a ${tier} vendor`,
  reader: { label: owner.person.label, why: owner.why },
});
