import type { ReportSources } from '../sources.ts';
import type { Sourced } from '../values.ts';
import { madeOf } from './combine.ts';

/**
 * An amount of euros in thousands of the reporting currency, to the unit. Undefined when it is not known, or when there
 * is no rate for a currency that is not the euro: then a person gives it.
 *
 * @law 2025/302 Annex II
 */
export const inReportingCurrency = (
  eur: Sourced<number> | undefined,
  { entity, exchangeRate }: Pick<ReportSources, 'entity' | 'exchangeRate'>,
): Sourced | undefined => {
  const rate = entity.currency === 'EUR' ? 1 : exchangeRate?.value;
  if (eur === undefined || rate === undefined) return undefined;
  return madeOf(Math.round(eur.value * rate) / 1000, eur, exchangeRate);
};
