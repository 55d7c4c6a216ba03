import type { ReportSources } from '../sources.ts';
import type { ReportValues } from '../values.ts';
import { madeOf } from './combine.ts';
import { inReportingCurrency } from './reporting-currency.ts';

/**
 * EUR.
 *
 *
 * @law 2024/1772 Art. 9(6)
 */
const THRESHOLD_EUR = 100_000;

const grouped = (amount: number): string => String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ' ');

/**
 * Gross costs and losses against the threshold (4.12, 4.13).
 *
 * @law 2024/1772 Art. 7
 * @law 2024/1772 Art. 9(6)
 */
export const projectCosts = (sources: ReportSources): ReportValues => {
  const costs = sources.figures.costsEur;
  if (costs === undefined) return {};
  const amount = inReportingCurrency(costs, sources);
  const verb = costs.value > THRESHOLD_EUR ? 'exceed' : 'do not exceed';
  const text = `Gross costs and losses of EUR ${grouped(costs.value)} ${verb} the threshold of EUR ${grouped(THRESHOLD_EUR)} (Article 9(6)).`;
  return { '4.12': madeOf(text, costs), ...(amount && { '4.13': amount }) };
};
