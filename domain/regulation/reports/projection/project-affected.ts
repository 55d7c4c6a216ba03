import { percentage } from '../percentage.ts';
import type { ReportSources } from '../sources.ts';
import type { ReportValues, Sourced } from '../values.ts';
import { basisOf, madeOf } from './combine.ts';
import { inReportingCurrency } from './reporting-currency.ts';

type Count = Sourced<number> | undefined;

const share = (part: Count, base: Count): Sourced | undefined => {
  if (part === undefined) return undefined;
  const value = percentage(part.value, base?.value ?? 0);
  return value === undefined ? undefined : madeOf(value, part, base);
};

const figure = (count: Count): Sourced | undefined => count && madeOf(count.value, count);

/** Whether a group's figures are actual or estimates, or whether there was no impact on it. */
const standing = (group: string, counts: readonly Count[]): string | undefined => {
  const [affected] = counts;
  if (affected === undefined) return undefined;
  if (affected.value === 0) return `no_impact_on_${group}`;
  return `${basisOf(counts) === 'estimate' ? 'estimates' : 'actual_figures'}_for_${group}_affected`;
};

/**
 * @law 2025/302 field 3.12
 */
const actualOrEstimates = (figures: ReportSources['figures']): Sourced | undefined => {
  const { clients = {}, counterparts = {}, transactions = {} } = figures;
  const { affectedCount, dailyAverageCount, affectedValue } = transactions;
  const groups = [
    standing('clients', [clients.affected, clients.usingService]),
    standing('financial_counterparts', [counterparts.affected, counterparts.usingService]),
    standing('transactions', [affectedCount, dailyAverageCount, affectedValue]),
  ].filter((group) => group !== undefined);
  const [first] = [clients.affected, counterparts.affected, affectedCount].filter((count) => count !== undefined);
  return first && { value: groups, source: first.source };
};

const transactionFields = (sources: ReportSources): Record<string, Sourced | undefined> => {
  const { affectedCount, dailyAverageCount, affectedValue } = sources.figures.transactions ?? {};
  if (affectedCount === undefined || affectedCount.value === 0) return {};
  return {
    '3.9': figure(affectedCount),
    '3.10': share(affectedCount, dailyAverageCount),
    '3.11': inReportingCurrency(affectedValue, sources),
  };
};

/**
 * Clients, counterparts and transactions affected (3.4 to 3.12).
 *
 * @law 2024/1772 Art. 1
 * @law 2025/302 Annex II
 */
export const projectAffected = (sources: ReportSources): ReportValues => {
  const { clients, counterparts } = sources.figures;
  const fields: Record<string, Sourced | undefined> = {
    '3.4': figure(clients?.affected),
    '3.5': share(clients?.affected, clients?.usingService),
    '3.6': figure(counterparts?.affected),
    '3.7': share(counterparts?.affected, counterparts?.usingService),
    '3.8': clients?.relevantAffected,
    ...transactionFields(sources),
    '3.12': actualOrEstimates(sources.figures),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};
