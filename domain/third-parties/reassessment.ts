import type { Vendor } from '../../contracts/config/vendors.ts';
import { DAY } from '../shared/time.ts';

/** Days before the due date from which a reassessment is opened: preparing one takes weeks. */
const OPENS_DAYS_BEFORE = 30;

/** A calendar day `months` later; the last of the month where that has no such day (31 August + 6 = 28 February). */
export const addMonths = (day: string, months: number): string => {
  const from = new Date(`${day}T00:00:00.000Z`);
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return target.toISOString().slice(0, 10);
};

export type Reassessment =
  { kind: 'due'; dueOn: string; daysLeft: number } | { kind: 'not-due'; dueOn: string; daysLeft: number };

/** The day by which a vendor must be assessed again; one never assessed is due since its contract began. */
export const dueDate = ({ lastAssessedOn, contractedOn, intervalMonths }: Vendor): string =>
  lastAssessedOn === null ? contractedOn : addMonths(lastAssessedOn, intervalMonths);

/** Whether a vendor's reassessment is due within 30 days, or overdue (`daysLeft` negative). Days are UTC days. */
export const reassessmentDue = (vendor: Vendor, today: string): Reassessment => {
  const dueOn = dueDate(vendor);
  const daysLeft = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY);
  return { kind: daysLeft <= OPENS_DAYS_BEFORE ? 'due' : 'not-due', dueOn, daysLeft };
};

/** The configured vendors and those added at run time; a configured one keeps its facts whatever was added under its id. */
export const chooseVendors = (configured: readonly Vendor[], added: readonly Vendor[]): Vendor[] => {
  const ids = new Set(configured.map(({ id }) => id));
  return [...configured, ...added.filter(({ id }) => !ids.has(id))];
};
