import * as z from 'zod/mini';

/** Codes of field 2.5 (2025/302): the criteria of Articles 1 to 7 of 2024/1772. */
export const CRITERIA = [
  'clients_financial_counterparts_and_transactions_affected',
  'reputational_impact',
  'duration_and_service_downtime',
  'geographical_spread',
  'data_losses',
  'critical_services_affected',
  'economic_impact',
] as const;
export const Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof Criterion>;

/** Where 2024/1772 leaves its reading open. The first of each is the reading that Holdfast proposes. */
const ClassificationReadings = z.strictObject({
  /** Art. 9(5)(b): access to any system (the article), or only to one behind such a function (recital 10). */
  maliciousAccessTo: z.enum(['any-system', 'critical-or-important-function']),
  /** Art. 9(5)(b) "not covered by point (a)": an access with harmful loss counts all the same (recital 10), or only as (a). */
  maliciousAccessWithHarmfulLoss: z.enum(['counts', 'counts-as-data-loss-only']),
  /** Art. 9(4): the home Member State is one of the two, or two others are needed (Art. 4). */
  memberStates: z.enum(['including-home', 'without-home']),
  /** Art. 8(2): durations and downtimes of recurring incidents add up, or the longest stands for all. */
  recurringHours: z.enum(['sum', 'longest']),
  /** Art. 9(1)(d) and (e): days that the daily averages are taken over, which the act leaves open, and why so many. */
  dailyAverage: z.strictObject({ days: z.int().check(z.gte(1)), why: z.string().check(z.minLength(10)) }),
  /** Art. 10(1)(c): thresholds that a cyber threat may be judged by besides Art. 6, 9(1) and 9(4). */
  cyberThreatAlsoConsiders: z.array(
    z.enum(['reputational_impact', 'duration_and_service_downtime', 'data_losses', 'economic_impact']),
  ),
});

/** config/regulation.json: how the law is read where it can be read in two ways, and who answers for it. */
export const RegulationSettings = z.strictObject({
  /** Kept with every verdict: the day it was made, and a number when one day saw several. */
  version: z.string().check(z.regex(/^\d{4}-\d\d-\d\d(\.\d+)?$/)),
  approvedBy: z.strictObject({ role: z.string().check(z.minLength(1)), on: z.iso.date() }),
  classification: ClassificationReadings,
});
export type RegulationSettings = z.infer<typeof RegulationSettings>;
