import { codesOf, isFilled } from '../values.ts';
import { error, type Check } from './finding.ts';

const FIELDS = ['3.9', '3.10', '3.11'] as const;

/**
 * When one of the figures on transactions is given, or field 3.12 says that there are some, all three are needed.
 *
 * @law 2025/302 field 3.9
 * @law 2025/302 field 3.10
 * @law 2025/302 field 3.11
 */
export const transactionsComplete: Check = ({ values, context }) => {
  const said = codesOf(values, '3.12').some((code) => code.endsWith('_for_transactions_affected'));
  // Where the facts say so themselves, the fields are required already.
  if (context.transactionsAffected || !(said || FIELDS.some((id) => isFilled(values, id)))) return [];
  return FIELDS.filter((id) => !isFilled(values, id)).map((id) =>
    error(id, 'transactions-complete', 'is missing beside the other figures on transactions.'),
  );
};
