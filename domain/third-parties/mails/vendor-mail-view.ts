/** All the mail about a due reassessment says to the vendor's owner. */
export type VendorMailView = {
  now: string;
  timeZone: string;
  taskId: string;
  vendor: { id: string; name: string; tier: string; services: readonly string[]; supportsCriticalFunction: boolean };
  lastAssessedAt?: string;
  /** UTC ISO 8601; in the past when overdue. */
  dueAt: string;
  /** The rule the date comes from, `every 12 months for tier 1`. */
  rule: string;
  reader: { label: string; why: string };
  link?: string;
};
