import { EXCHANGE_LIMIT_PERCENT } from '../percentage.ts';
import { numberOf, textOf, type ReportValues } from '../values.ts';

const BASES = {
  '3.5': 'clients using the affected service',
  '3.7': 'counterparts active in the affected service',
  '3.10': 'daily average number of transactions of the affected service',
} as const;
const SHARES = ['3.5', '3.7', '3.10'] as const;

/**
 * A share of a daily average can exceed 100 %, which the exchange format cannot hold: field 2.10 gives the true figure.
 *
 * @law 2025/302 field 3.10
 */
export const explainShares = (values: ReportValues): ReportValues => {
  const above = SHARES.filter((id) => (numberOf(values, id) ?? 0) > EXCHANGE_LIMIT_PERCENT);
  const [first] = above;
  const source = first && (values['2.10'] ?? values[first])?.source;
  if (source === undefined) return values;
  const lines = above.map((id) => `Field ${id}: ${String(numberOf(values, id))} % of the ${BASES[id]}.`);
  const given = textOf(values, '2.10')?.trim() ?? '';
  const added = lines.filter((line) => !given.includes(line));
  return { ...values, '2.10': { value: [given, ...added].filter((line) => line !== '').join('\n'), source } };
};
