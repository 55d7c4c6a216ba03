import { dueWhen } from './condition.ts';

/**
 * The threshold of a relevant client or counterpart is met.
 *
 * @law 2025/302 field 3.8
 * @law 2024/1772 Art. 9(1)
 */
export const relevantClientsAffected = dueWhen(
  'a client or counterpart identified as relevant is affected',
  ({ context }) => context.relevantClientsAffected,
);

/**
 * @law 2025/302 field 3.9
 * @law 2025/302 field 3.10
 * @law 2025/302 field 3.11
 */
export const transactionsAffected = dueWhen('transactions are affected', ({ context }) => context.transactionsAffected);
